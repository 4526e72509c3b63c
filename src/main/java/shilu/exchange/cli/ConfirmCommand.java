package shilu.exchange.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shilu.cli.Console;
import shilu.exchange.ImportId;
import shilu.exchange.Imports;
import shilu.identity.Actors;
import shilu.identity.Audit;

/// `shilu confirm --import ID`: confirms all records of an import that wait, or none.
@Command(name = "confirm")
final class ConfirmCommand implements Callable<Integer> {
    private final Imports imports;
    private final Actors actors;
    private final Audit audit;
    private final Console console;

    @Option(names = "--import", paramLabel = "ID", required = true)
    String id = "";

    @Option(names = "--as", paramLabel = "ACCOUNT", required = true)
    String account = "";

    @Option(names = "--json")
    boolean json;

    ConfirmCommand(Imports imports, Actors actors, Audit audit, Console console) {
        this.imports = imports;
        this.actors = actors;
        this.audit = audit;
        this.console = console;
    }

    @Override
    public Integer call() {
        var actor = actors.of(account);
        var confirmed = audit.command(actor, "confirm", id, () -> imports.confirm(new ImportId(id), actor));
        if (json) console.json(Map.of("import", id, "confirmed", confirmed));
        else console.say("import.confirmed", confirmed);
        return 0;
    }
}
