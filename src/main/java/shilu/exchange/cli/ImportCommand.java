package shilu.exchange.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shilu.cli.Console;
import shilu.cli.OutFile;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.exchange.Imports;
import shilu.exchange.RefusedRows;
import shilu.exchange.Source;
import shilu.exchange.Taken;
import shilu.identity.Acting;
import shilu.identity.Audit;

/// `shilu import`: takes workbooks into the ledger, all or nothing, or with `--partial` the good rows.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Imports imports;
    private final Acting acting;
    private final Audit audit;
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "file")
    List<Path> files = List.of();

    @Option(names = "--as", paramLabel = "ACCOUNT", required = true)
    String account = "";

    @Option(names = "--partial")
    boolean partial;

    @Option(names = "--evidence", paramLabel = "DIR")
    @Nullable
    Path evidence;

    @Option(names = "--refused", paramLabel = "FILE")
    @Nullable
    Path refused;

    @Option(names = "--json")
    boolean json;

    ImportCommand(Imports imports, Acting acting, Audit audit, Console console) {
        this.imports = imports;
        this.acting = acting;
        this.audit = audit;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        var actor = acting.as(account, "import");
        var sources = files.stream().map(file -> new Source(file, evidence)).toList();
        if (refused != null) writeRefused(sources, actor, OutFile.at(refused));
        var taken = audit.command(actor, "import", names(), () -> take(sources, actor));
        var problems = taken.preview().problems();
        if (json) console.json(asMap(taken));
        else tell(taken, problems);
        return problems.isEmpty() ? 0 : 2;
    }

    private Taken take(List<Source> sources, Actor actor) {
        try (var progress = console.progress("import.progress", 0)) {
            return imports.take(sources, partial, actor, progress::reach);
        }
    }

    private void writeRefused(List<Source> sources, Actor actor, OutFile file) throws IOException {
        var rows = imports.preview(sources, actor, _ -> {}).refused();
        if (rows.isEmpty()) return;
        try (var out = new BufferedOutputStream(file.open())) {
            new RefusedRows(console.texts(), console.locale()).write(rows, out);
        }
        console.note("import.refused.written", rows.size(), file.path());
    }

    private void tell(Taken taken, List<Problem> problems) {
        console.tell(problems);
        for (var hint : taken.preview().hints())
            console.note("import.hint", console.texts().of(console.locale(), hint));
        var preview = taken.preview();
        console.say(
                "import.done",
                preview.good(),
                preview.already(),
                preview.refused().size());
        if (taken.id() != null) console.say("import.next", taken.id());
    }

    private LinkedHashMap<String, @Nullable Object> asMap(Taken taken) {
        var preview = taken.preview();
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("import", taken.id() == null ? null : taken.id().value());
        map.put("taken", preview.good());
        map.put("already", preview.already());
        map.put("refused", preview.refused().size());
        map.put("problems", console.maps(preview.problems()));
        map.put("hints", console.maps(preview.hints()));
        return map;
    }

    private String names() {
        return String.join(
                ", ",
                files.stream().map(file -> String.valueOf(file.getFileName())).toList());
    }
}
