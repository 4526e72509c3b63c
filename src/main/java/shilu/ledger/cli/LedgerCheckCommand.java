package shilu.ledger.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shilu.cli.Console;
import shilu.cli.Under;
import shilu.common.Problem;
import shilu.ledger.Chains;

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
        var walk = chains.check();
        var problems = new ArrayList<Problem>(walk.problems());
        int compared = 0;
        if (against != null) {
            var held = checkpoints.in(against);
            compared = held.size();
            problems.addAll(chains.against(held));
        }
        tell(walk, compared, problems);
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
                    problems.stream().map(Problem::asMap).toList()));
            return;
        }
        console.tell(problems);
        if (against != null) console.say("ledger.check.compared", compared, against.getFileName());
        console.say(problems.isEmpty() ? "ledger.check.sound" : "ledger.check.unsound", walk.units(), walk.entries());
    }
}
