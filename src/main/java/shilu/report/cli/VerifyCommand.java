package shilu.report.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shilu.cli.Console;
import shilu.cli.OutFile;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.document.Checking;
import shilu.report.Checked;
import shilu.report.FigureToday;
import shilu.report.Reports;

/// `shilu verify FILE`: is every figure as it was signed, and what would it be today.
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final Reports reports;
    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    @Nullable
    Path file;

    @Option(names = "--current")
    boolean current;

    @Option(names = "--commented", paramLabel = "FILE")
    @Nullable
    Path commented;

    @Option(names = "--json")
    boolean json;

    VerifyCommand(Reports reports, Console console) {
        this.reports = reports;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        var docx = read(Objects.requireNonNull(file));
        var copy = commented == null ? null : OutFile.at(commented);
        var checked = check(docx);
        if (copy != null) copy.write(Checking.commented(docx, checked.verdict(), console.locale()));
        if (json) console.json(asMap(checked));
        else tell(checked);
        return switch (checked.verdict().outcome()) {
            case AS_SIGNED -> current && !checked.differing().isEmpty() ? 2 : 0;
            case NOT_AS_SIGNED -> 2;
            case NOT_CHECKED -> 1;
        };
    }

    private Checked check(byte[] docx) {
        try (var _ = console.working("report.verifying")) {
            return reports.check(docx);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw Refused.because("report.file.unreadable", file);
        }
    }

    private void tell(Checked checked) {
        var verdict = checked.verdict();
        Checking.lines(verdict, console.locale()).forEach(console::line);
        for (var figure : checked.differing()) {
            console.say(
                    "report.today.differs",
                    figure.signed().basis().alias(),
                    figure.signed().shown(),
                    figure.now().shown(),
                    figure.changed().size());
        }
        var word = verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        console.say(
                "report.outcome." + word,
                verdict.figures().size(),
                checked.differing().size());
    }

    private static Map<String, @Nullable Object> asMap(Checked checked) {
        var map = new LinkedHashMap<String, @Nullable Object>(checked.verdict().asMap());
        map.put("today", checked.today().stream().map(VerifyCommand::asMap).toList());
        return map;
    }

    private static Map<String, @Nullable Object> asMap(FigureToday figure) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("number", figure.signed().number());
        map.put("metric", figure.signed().basis().metric());
        map.put("differs", figure.differs());
        map.put("signed", figure.signed().shown());
        map.put("now", figure.now().shown());
        map.put("changed", figure.changed().stream().map(RecordId::value).toList());
        return map;
    }
}
