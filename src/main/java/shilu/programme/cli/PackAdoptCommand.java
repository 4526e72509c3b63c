package shilu.programme.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.ObjectProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shilu.cli.Console;
import shilu.cli.Under;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Refused;
import shilu.identity.Acting;
import shilu.identity.Audit;
import shilu.programme.PackInspection;
import shilu.programme.Packs;
import shilu.programme.Programmes;
import shilu.unit.Unit;
import shilu.unit.Units;

/// `shilu pack adopt DIR`: keeps a pack as its folder stands and puts it in force at a unit and below.
@Command(name = "adopt")
@Under("pack")
final class PackAdoptCommand implements Callable<Integer> {
    private final Programmes programmes;
    private final ObjectProvider<PackInspection> inspections;
    private final Units units;
    private final Acting acting;
    private final Audit audit;
    private final Console console;

    @Parameters(paramLabel = "DIR", descriptionKey = "dir")
    Path pack = Path.of(".");

    @Option(names = "--unit", paramLabel = "UNIT", required = true)
    String unit = "";

    @Option(names = "--from", paramLabel = "DAY", required = true)
    LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "DAY", required = true)
    LocalDate to = LocalDate.MAX;

    @Option(names = "--as", paramLabel = "ACCOUNT", required = true)
    String account = "";

    @Option(names = "--json")
    boolean json;

    PackAdoptCommand(
            Programmes programmes,
            ObjectProvider<PackInspection> inspections,
            Units units,
            Acting acting,
            Audit audit,
            Console console) {
        this.programmes = programmes;
        this.inspections = inspections;
        this.units = units;
        this.acting = acting;
        this.audit = audit;
        this.console = console;
    }

    @Override
    public Integer call() {
        var actor = acting.as(account, "pack adopt");
        var adopted = audit.command(actor, "pack adopt", pack + " " + unit, () -> adopt(actor));
        var version = adopted.pack();
        if (json) console.json(Map.of("pack", version.id(), "version", version.version(), "hash", version.hash()));
        else
            console.say(
                    "pack.adopted",
                    units.unit(adopted.top()).map(Unit::name).orElse(unit),
                    version.id(),
                    version.version(),
                    from,
                    to);
        return 0;
    }

    private Programmes.Adoption adopt(Actor actor) {
        var top = units.meant(actor.region(), unit, new Period(from, to))
                .one()
                .orElseThrow(() -> Refused.because("pack.unit.unknown", unit));
        var kept = programmes.keep(actor.region(), pack);
        var sound = Packs.read(pack);
        Refused.ifAny(inspections
                .orderedStream()
                .map(inspection -> inspection.faults(sound))
                .flatMap(List::stream)
                .toList());
        return programmes.adopt(kept, top.id(), from, to, actor);
    }
}
