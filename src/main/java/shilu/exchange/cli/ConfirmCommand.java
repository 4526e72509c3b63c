package shilu.exchange.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shilu.cli.Console;
import shilu.common.Actor;
import shilu.exchange.ImportId;
import shilu.exchange.Imports;
import shilu.identity.Acting;
import shilu.identity.Audit;
import shilu.ledger.Entry;

/// `shilu confirm --import ID`: confirms all records of an import that wait, or none.
@Command(name = "confirm")
final class ConfirmCommand implements Callable<Integer> {
    private final Imports imports;
    private final Acting acting;
    private final Audit audit;
    private final Console console;

    @Option(names = "--import", paramLabel = "ID", required = true)
    String id = "";

    @Option(names = "--as", paramLabel = "ACCOUNT", required = true)
    String account = "";

    @Option(names = "--json")
    boolean json;

    ConfirmCommand(Imports imports, Acting acting, Audit audit, Console console) {
        this.imports = imports;
        this.acting = acting;
        this.audit = audit;
        this.console = console;
    }

    @Override
    public Integer call() {
        var actor = acting.as(account, "confirm");
        var confirmed = audit.command(actor, "confirm", id, () -> confirm(actor));
        if (json) console.json(Map.of("import", id, "confirmed", confirmed.size()));
        else console.say("import.confirmed", confirmed.size());
        return 0;
    }

    private List<Entry> confirm(Actor actor) {
        try (var _ = console.working("import.confirming")) {
            return imports.confirm(new ImportId(id), actor);
        }
    }
}
