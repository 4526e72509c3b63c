package shilu.ledger.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shilu.cli.Console;
import shilu.cli.Under;
import shilu.common.Problem;
import shilu.ledger.Chains;
import shilu.ledger.Chains.Checkpoint;

/// `shilu ledger check`: walks every chain; with `--against` compares it with what a file taken out earlier holds.
@Under("ledger")
@Command(name = "check")
final class LedgerCheckCommand implements Callable<Integer> {
    private final Chains chains;
    private final Checkpoints checkpoints;
    private final Console console;

    @Option(names = "--against", paramLabel = "FILE")
    @Nullable
    Path against;

    @Option(names = "--json")
    boolean json;

    LedgerCheckCommand(Chains chains, Checkpoints checkpoints, Console console) {
        this.chains = chains;
        this.checkpoints = checkpoints;
        this.console = console;
    }

    @Override
    public Integer call() {
        var held = against == null ? List.<Checkpoint>of() : checkpoints.in(against);
        Chains.Walk walk;
        var problems = new ArrayList<Problem>();
        try (var _ = console.working("ledger.check.working")) {
            walk = chains.check();
            problems.addAll(walk.problems());
            problems.addAll(chains.against(held));
        }
        tell(walk, held.size(), problems);
        return problems.isEmpty() ? 0 : 2;
    }

    private void tell(Chains.Walk walk, int compared, ArrayList<Problem> problems) {
        if (json) {
            console.json(Map.of(
                    "units",
                    walk.units(),
                    "entries",
                    walk.entries(),
                    "checkpoints",
                    compared,
                    "problems",
                    console.maps(problems)));
            return;
        }
        console.tell(problems);
        if (against != null) console.say("ledger.check.compared", compared, against.getFileName());
        console.say(problems.isEmpty() ? "ledger.check.sound" : "ledger.check.unsound", walk.units(), walk.entries());
    }
}
