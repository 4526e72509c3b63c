package shilu.ledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import shilu.common.EvidenceId;
import shilu.ledger.Draft;
import shilu.ledger.Drafts.Written;
import shilu.ledger.EvidenceRef;
import shilu.programme.DecisionText;

/// What a browser sent of a draft's form. `fields` names the fields that were in it, since an unticked box sends
/// nothing; a field of several parts sends them under `NAME.PART`, row by row.
final class FormReading {
    static final String FIELDS = "fields";
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST = 20_000;

    private final Draft draft;
    private final MultiValueMap<String, String> sent;
    private final Shown shown;

    /// The text of a field as the form showed it.
    interface Shown {
        String of(String text);
    }

    FormReading(Draft draft, MultiValueMap<String, String> sent, Shown shown) {
        this.draft = draft;
        this.sent = sent;
        this.shown = shown;
    }

    Written written() {
        var fields = new TreeMap<String, String>();
        for (var name : names()) fields.put(name, unlessShown(name, text(name)));
        return new Written(version(), fields, evidence(), one("page"));
    }

    private List<String> names() {
        return List.of(one(FIELDS).split(" ")).stream()
                .filter(name -> name.equals(Draft.DAY) || name.equals(Draft.REASON) || name.startsWith("f."))
                .limit(MOST_FIELDS)
                .toList();
    }

    private long version() {
        try {
            return Long.parseLong(one("version"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /// A form without script shows names for marks; what comes back unchanged keeps them.
    private String unlessShown(String name, String text) {
        var before = draft.text(name);
        return shown.of(before).equals(text) ? before : text;
    }

    private String text(String name) {
        if (sent.containsKey(name + ".text")) return lines(name);
        if (sent.containsKey(name + ".who")) return absences(name);
        return cut(all(name).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining("、")));
    }

    /// Items of a list, or decisions with their owner and day.
    private String lines(String name) {
        var topics = all(name + ".topic");
        var texts = all(name + ".text");
        var owners = all(name + ".owner");
        var days = all(name + ".due");
        var lines = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            var topic = at(topics, i);
            var matter = topic.isEmpty() ? at(texts, i) : "【" + topic + "】" + at(texts, i);
            var line = new DecisionText(matter, at(owners, i), at(days, i)).line();
            if (!line.isEmpty()) lines.add(line);
        }
        return cut(String.join("\n", lines));
    }

    private static String at(List<String> values, int row) {
        return row < values.size() ? values.get(row).strip().replace('\n', ' ') : "";
    }

    private String absences(String name) {
        var reasons = all(name + ".reason");
        var people = all(name + ".who");
        var all = new ArrayList<String>();
        for (int i = 0; i < people.size(); i++) {
            var who = people.get(i).strip();
            var reason = i < reasons.size() ? reasons.get(i).strip() : "";
            if (!who.isEmpty()) all.add(reason.isEmpty() ? who : who + "（" + reason + "）");
        }
        return cut(String.join("；", all));
    }

    /// Null where the form had no place for files.
    private @Nullable List<EvidenceRef> evidence() {
        if (one("withFiles").isEmpty()) return null;
        var ids = all("evidence");
        var known = draft.evidence().stream()
                .collect(Collectors.toMap(file -> file.id().value(), EvidenceRef::name, (first, _) -> first));
        var files = new ArrayList<EvidenceRef>();
        var names = all("evidenceName");
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            if (id.equals(one("remove"))) continue;
            var name = known.getOrDefault(id, i < names.size() ? names.get(i) : id);
            files.add(new EvidenceRef(new EvidenceId(id), name));
        }
        return files.stream().distinct().toList();
    }

    private List<String> all(String name) {
        return Objects.requireNonNullElse(sent.get(name), List.<String>of()).stream()
                .map(value -> value.replace("\r\n", "\n").replace('\r', '\n'))
                .toList();
    }

    private String one(String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }

    /// Far more than any field may hold: the field's own limit is told when it is read.
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
