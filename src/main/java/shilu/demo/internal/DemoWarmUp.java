package shilu.demo.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import shilu.cli.Training;
import shilu.cli.WarmUp;
import shilu.demo.Demo;
import shilu.identity.SignInLinks;
import shilu.metric.Question;
import shilu.report.Reports;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Practises a month of the sample county: the import, the reports, the pages people open first, and the commands.
@Component
class DemoWarmUp implements WarmUp {
    private static final List<String> PAGES = List.of("/", "/records", "/confirmations", "/figures", "/reports");

    private final Demo demo;
    private final Reports reports;
    private final SignInLinks links;
    private final Units units;

    DemoWarmUp(Demo demo, Reports reports, SignInLinks links, Units units) {
        this.demo = demo;
        this.reports = reports;
        this.links = links;
        this.units = units;
    }

    @Override
    public void practise(Training training) throws IOException, InterruptedException {
        demo.load(1, _ -> {});
        var figure = reports.figures(demo.reports().getFirst()).getFirst().then();
        for (var visitor : demo.visitors()) {
            training.get("/sign-in/" + links.make(visitor.account(), Duration.ofMinutes(10)));
            for (var page : PAGES) training.get(page);
            training.get(figure.path());
        }
        ask(figure, training);
        training.command("ledger", "check");
        for (var report : demo.reports())
            training.command("verify", reports.file(report).toString(), "--json");
    }

    private void ask(Question figure, Training training) {
        var metric = figure.metric().value();
        var unit = units.unit(figure.unit()).map(Unit::code).orElseThrow();
        var period = figure.period().toString();
        training.command("figure", "--metric", metric, "--unit", unit, "--period", period, "--records", "--json");
    }
}
