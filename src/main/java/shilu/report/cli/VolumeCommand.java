package shilu.report.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shilu.cli.Console;
import shilu.cli.OfUnit;
import shilu.cli.OutFile;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Refused;
import shilu.identity.Acting;
import shilu.identity.Audit;
import shilu.report.Compilation;
import shilu.report.Compilations;
import shilu.unit.Unit;
import shilu.unit.Units;

/// `shilu volume`: compiles the reports of the units below a superior, numbers the contents, and copies the volume.
@Command(name = "volume")
final class VolumeCommand extends OfUnit {
    private final Compilations compilations;
    private final Units units;
    private final Acting acting;
    private final Audit audit;
    private final Console console;

    @Option(names = "--form", paramLabel = "FORM", required = true)
    String form = "";

    @Option(names = "--as", paramLabel = "ACCOUNT", required = true)
    String account = "";

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable
    Path out;

    @Option(names = "--json")
    boolean json;

    VolumeCommand(Compilations compilations, Units units, Acting acting, Audit audit, Console console) {
        this.compilations = compilations;
        this.units = units;
        this.acting = acting;
        this.audit = audit;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        var actor = acting.as(account, "volume");
        var folder = out == null ? null : OutFile.folder(out);
        var subject = unit() + " " + form + " " + period();
        var volume = audit.command(actor, "volume", subject, () -> compiled(period(), actor));
        volume = numbered(volume);
        var file = folder == null ? compilations.file(volume) : copied(volume, folder);
        if (json) tellAsJson(volume, file);
        else tell(volume, file);
        return 0;
    }

    private Compilation compiled(Period days, Actor actor) {
        var reach = actor.scope().readable();
        var superior =
                unit(name -> units.meant(actor.region(), name, days, reach).one());
        var reports = compilations.offered(superior.id(), days, actor).size();
        try (var progress = console.progress("report.volume.progress", reports)) {
            return compilations.compile(form, superior.id(), days, actor, progress::reach);
        }
    }

    /// The volume is whole without page numbers; why they are missing is said.
    private Compilation numbered(Compilation volume) {
        try (var _ = console.working("report.volume.numbering")) {
            return compilations.number(volume);
        } catch (Refused unrendered) {
            console.tell(unrendered.problems());
            console.note("report.volume.unnumbered");
            return volume;
        }
    }

    private void tell(Compilation volume, Path file) {
        console.say("report.volume.written", volume.reports(), volume.figures(), file);
        for (var missing : volume.missing())
            console.say(
                    "report.volume.missing", units.unit(missing).map(Unit::name).orElse(missing.value()));
    }

    private void tellAsJson(Compilation volume, Path file) {
        var map = new LinkedHashMap<String, Object>();
        map.put("volume", volume.id());
        map.put("reports", volume.reports());
        map.put("missing", volume.missing().stream().map(Object::toString).toList());
        map.put("figures", volume.figures());
        map.put("numbered", volume.numbered());
        map.put("file", file.toString());
        console.json(map);
    }

    private String superior(Compilation volume) {
        return units.unit(volume.unit()).map(Unit::code).orElse(volume.unit().value());
    }

    private Path copied(Compilation volume, Path folder) throws IOException {
        var sort = volume.form().substring(volume.form().indexOf('.') + 1);
        var name = (volume.period() + "-" + sort + "-volume-" + superior(volume)).toLowerCase(Locale.ROOT) + ".docx";
        return OutFile.at(folder.resolve(name)).copy(compilations.file(volume));
    }
}
