package shilu.demo.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shilu.cli.Training;
import shilu.cli.WarmUp;
import shilu.demo.Demo;
import shilu.identity.SignInLinks;
import shilu.metric.Question;
import shilu.report.Compilations;
import shilu.report.Reports;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Practises a month of the sample county: the import, the reports, the pages people open first, and the commands.
@Component
class DemoWarmUp implements WarmUp {
    private static final List<String> PAGES = List.of(
            "/", "/records", "/confirmations", "/obligations", "/figures", "/statistics", "/reports", "/volumes");

    private final Demo demo;
    private final Reports reports;
    private final Compilations compilations;
    private final SignInLinks links;
    private final Units units;

    DemoWarmUp(Demo demo, Reports reports, Compilations compilations, SignInLinks links, Units units) {
        this.demo = demo;
        this.reports = reports;
        this.compilations = compilations;
        this.links = links;
        this.units = units;
    }

    @Override
    public void practise(Training training) throws IOException, InterruptedException {
        demo.load(1, _ -> {});
        var figure = demo.reports().stream() // the first may be a letter, which has none
                .flatMap(report -> reports.figures(report).stream())
                .findFirst()
                .orElseThrow()
                .then();
        for (var visitor : demo.visitors()) {
            training.get("/sign-in/" + links.make(visitor.account(), Duration.ofMinutes(10)));
            for (var page : PAGES) training.get(page);
            training.get(figure.path());
        }
        ask(figure, training);
        works(training, "ledger", "check");
        var reported = demo.reports().stream().map(reports::file).limit(1); // one is verified like the other
        var compiled = demo.volumes().stream().map(compilations::file).limit(1);
        Stream.concat(reported, compiled).forEach(file -> works(training, "verify", file.toString(), "--json"));
    }

    private void ask(Question figure, Training training) {
        var metric = figure.metric().value();
        var unit = units.unit(figure.unit()).map(Unit::code).orElseThrow();
        var period = figure.period().toString();
        works(training, "figure", "--metric", metric, "--unit", unit, "--period", period, "--records", "--json");
    }

    /// What does not work is not practised, and would go unnoticed.
    private static void works(Training training, String... command) {
        int code = training.command(command);
        if (code != 0) throw new IllegalStateException(String.join(" ", command) + ": " + code);
    }
}
