package shilu.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import shilu.installation.OfficeClock;

/// Writes a training down: begins a draft, which is saved twice while it is typed, and submits it.
final class Recorder extends Reader {
    private static final Pattern VERSION = Pattern.compile("data-version=\"(\\d+)\"");
    private int written;

    Recorder(Person person, Tab tab, Pause pause, Random random) {
        super(person, tab, pause, random);
    }

    @Override
    List<Runnable> errands() {
        var errands = super.errands();
        errands.addAll(List.of(this::write, this::write));
        return errands;
    }

    private void write() {
        tab.get("begin", "/records/new", "value=\"common.training\"");
        pause.think();
        var draft = tab.post("draft", "/drafts", "unit", person.unit().value(), "kind", "common.training");
        var version = version("form", tab.get("form", draft, "data-draft"));
        pause.think();
        var title = person.name() + "第" + ++written + "期业务培训";
        var day = LocalDate.now(OfficeClock.OFFICE).toString();
        version = version("save", save(draft, version, "day f.title", "day", day, "f.title", title));
        pause.think();
        version = version("save", save(draft, version, "f.days f.trainees", "f.days", "2", "f.trainees", "35"));
        var record = tab.post("submission", draft + "/submission", "version", version, "fields", "", "page", "");
        tab.get("record", record, title);
    }

    private String save(String draft, String version, String names, String... values) {
        var fields = new java.util.ArrayList<>(List.of("version", version, "page", person.login(), "fields", names));
        fields.addAll(List.of(values));
        return tab.part("save", draft, fields.toArray(String[]::new));
    }

    private String version(String kind, String page) {
        var found = VERSION.matcher(page);
        if (!found.find()) throw tab.wrong(kind, "no version of the draft");
        return found.group(1);
    }
}
