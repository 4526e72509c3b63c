package shilu.document.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import shilu.document.AppendixText;

/// What lies between the bookmarks the program sets around its own pages, by the bookmark's name; of several of one
/// name, one text after the other. In a volume each name has the report's number behind it, and a bookmark stands where
/// each report begins.
final class Stretches {
    private static final Set<String> NAMES = Set.of(AppendixText.BOOKMARK, AppendixText.ANNEX);
    private static final Pattern BOUND = Pattern.compile("(.+)_([1-9]\\d{0,4})");
    private static final String BEGINNING = "shilu_part";

    private final Map<String, String> open = new HashMap<>();
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final Map<Integer, Integer> beginnings = new TreeMap<>();

    /// @param passage the number of the passage it stands in
    void begin(String id, String name, int passage) {
        var bound = BOUND.matcher(name);
        var plain = bound.matches() ? bound.group(1) : name;
        if (bound.matches() && plain.equals(BEGINNING))
            beginnings.putIfAbsent(Integer.parseInt(bound.group(2)), passage);
        if (!NAMES.contains(plain)) return;
        open.put(id, name);
        texts.computeIfAbsent(name, _ -> new StringBuilder());
    }

    void end(String id) {
        open.remove(id);
    }

    /// Whether what is read now stands in any.
    boolean within() {
        return !open.isEmpty();
    }

    void add(String chars) {
        for (var name : Set.copyOf(open.values())) {
            var text = texts.get(name);
            if (text != null) text.append(chars);
        }
    }

    /// The text of one; nothing where the file has no such bookmark.
    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name)).map(StringBuilder::toString);
    }

    /// The first passage of each report of a volume, by the report's number.
    Map<Integer, Integer> beginnings() {
        return beginnings;
    }

    /// Those of one report of a volume, by the names they had in the report itself.
    Stretches of(int report) {
        var own = new Stretches();
        for (var plain : NAMES)
            text(plain + "_" + report).ifPresent(text -> own.texts.put(plain, new StringBuilder(text)));
        return own;
    }

    /// Whether any stands for what the document, or the volume with those reports, does not have.
    boolean strange(Collection<Integer> reports) {
        return texts.keySet().stream().anyMatch(name -> {
            var bound = BOUND.matcher(name);
            return bound.matches() && !reports.contains(Integer.parseInt(bound.group(2)));
        });
    }
}
