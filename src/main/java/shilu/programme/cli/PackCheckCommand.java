package shilu.programme.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shilu.cli.Console;
import shilu.cli.Needs;
import shilu.cli.Under;
import shilu.common.Problem;
import shilu.programme.InForce;
import shilu.programme.PackInspection;
import shilu.programme.Packs;

/// `shilu pack check DIR [--against OLD]`: every fault with file and line, or one line that there is none.
@Command(name = "check")
@Under("pack")
@Needs(Needs.Around.NOTHING)
class PackCheckCommand implements Callable<Integer> {
    private final ObjectProvider<PackInspection> inspections;
    private final Console console;

    @Parameters(paramLabel = "DIR", descriptionKey = "dir")
    Path pack = Path.of(".");

    @Option(names = "--against", paramLabel = "OLD")
    @Nullable
    Path older;

    @Option(names = "--json")
    boolean json;

    PackCheckCommand(ObjectProvider<PackInspection> inspections, Console console) {
        this.inspections = inspections;
        this.console = console;
    }

    @Override
    public Integer call() {
        var faults = new ArrayList<>(Packs.faults(pack));
        if (faults.isEmpty()) faults.addAll(inspected(Packs.read(pack)));
        if (faults.isEmpty() && older != null) faults.addAll(Packs.changes(pack, older));
        if (json) tellAsJson(faults);
        else tell(faults);
        return faults.isEmpty() ? 0 : 2;
    }

    private List<Problem> inspected(InForce sound) {
        return inspections
                .orderedStream()
                .flatMap(inspection -> inspection.faults(sound).stream())
                .toList();
    }

    private void tell(List<Problem> faults) {
        console.tell(faults);
        if (faults.isEmpty()) console.say("pack.check.sound", pack);
        else console.note("pack.check.faults", pack, faults.size());
    }

    private void tellAsJson(List<Problem> faults) {
        if (faults.isEmpty()) console.json(Map.of("pack", pack.toString(), "problems", List.of()));
        else console.tellAsJson(faults);
    }
}
