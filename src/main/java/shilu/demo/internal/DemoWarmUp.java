package shilu.demo.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import shilu.cli.Training;
import shilu.cli.WarmUp;
import shilu.demo.Demo;
import shilu.identity.SignInLinks;
import shilu.report.Reports;

/// Practises a month of the sample county: the import, the reports, the pages people open first, and the commands.
@Component
class DemoWarmUp implements WarmUp {
    private static final List<String> PAGES =
            List.of("/", "/records", "/confirmations", "/figures", "/figures/common.meetings", "/reports");

    private final Demo demo;
    private final Reports reports;
    private final SignInLinks links;

    DemoWarmUp(Demo demo, Reports reports, SignInLinks links) {
        this.demo = demo;
        this.reports = reports;
        this.links = links;
    }

    @Override
    public void practise(Training training) throws IOException, InterruptedException {
        demo.load(1, _ -> {});
        for (var visitor : demo.visitors()) {
            training.get("/sign-in/" + links.make(visitor.account(), Duration.ofMinutes(10)));
            for (var page : PAGES) training.get(page);
        }
        training.command("figure", "--metric", "党组会.次数", "--unit", "青禾县", "--period", "2025", "--records", "--json");
        training.command("ledger", "check");
        for (var report : demo.reports())
            training.command("verify", reports.file(report).toString(), "--json");
    }
}
