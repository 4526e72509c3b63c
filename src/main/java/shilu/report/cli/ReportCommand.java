package shilu.report.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
import shilu.programme.ReportForm;
import shilu.report.Report;
import shilu.report.Reports;
import shilu.unit.Unit;
import shilu.unit.Units;

/// `shilu report`: writes a report as of now, keeps it, and copies it where asked.
@Command(name = "report")
final class ReportCommand extends OfUnit {
    private final Reports reports;
    private final Units units;
    private final Acting acting;
    private final Audit audit;
    private final Console console;

    @Option(names = "--form", paramLabel = "FORM")
    @Nullable
    String form;

    @Option(names = "--own")
    boolean own;

    @Option(names = "--as", paramLabel = "ACCOUNT", required = true)
    String account = "";

    @Option(names = "--out", paramLabel = "FILE")
    @Nullable
    Path out;

    @Option(names = "--json")
    boolean json;

    ReportCommand(Reports reports, Units units, Acting acting, Audit audit, Console console) {
        this.reports = reports;
        this.units = units;
        this.acting = acting;
        this.audit = audit;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        var actor = acting.as(account, "report");
        var copy = out == null ? null : OutFile.at(out);
        var report = audit.command(actor, "report", unit() + " " + period(), () -> write(period(), actor));
        var file = copy == null ? reports.file(report) : copy.copy(reports.file(report));
        if (json) console.json(Map.of("report", report.id(), "figures", report.figures(), "file", file.toString()));
        else console.say("report.written", report.name(), report.figures(), file);
        return 0;
    }

    private Report write(Period days, Actor actor) {
        var reach = actor.scope().readable();
        var asked = unit(name -> units.meant(actor.region(), name, days, reach).one());
        try (var _ = console.working("report.writing")) {
            return reports.write(form == null ? only(asked, days, actor) : form, asked.id(), days, !own, actor);
        }
    }

    /// Without `--form`: the one report there is for such a unit and period. Letters are always named.
    private String only(Unit asked, Period days, Actor actor) {
        var offered = reports.offered(asked.id(), days, actor);
        var summaries = offered.stream().filter(form -> !form.letter()).toList();
        if (summaries.size() == 1) return summaries.getFirst().id();
        if (offered.isEmpty()) throw Refused.because("report.form.none", asked.name());
        throw Refused.because(
                "report.form.which", offered.stream().map(ReportForm::id).toList());
    }
}
