package shilu.demo.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shilu.cli.Console;
import shilu.cli.Needs;
import shilu.cli.Server;
import shilu.common.Refused;
import shilu.demo.Demo;
import shilu.identity.SignInLinks;
import shilu.installation.PublicAddress;
import shilu.report.Compilation;
import shilu.report.Compilations;
import shilu.report.Reports;

/// `shilu demo`: the sample county's year and its reports, and a link for each role to look around.
@Command(name = "demo")
@Needs(value = Needs.Around.SERVER, unless = "--no-serve", before = DemoFolder.class)
final class DemoCommand implements Callable<Integer> {
    private static final Duration VALID = Duration.ofDays(1);
    private static final int MONTHS = 12;

    private final Demo demo;
    private final Reports reports;
    private final Compilations compilations;
    private final SignInLinks links;
    private final ObjectProvider<Server> server;
    private final PublicAddress address;
    private final Console console;

    @Option(names = "--no-serve")
    boolean noServe;

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable
    Path out;

    @Option(names = DemoFolder.FRESH)
    boolean fresh;

    DemoCommand(
            Demo demo,
            Reports reports,
            Compilations compilations,
            SignInLinks links,
            ObjectProvider<Server> server,
            PublicAddress address,
            Console console) {
        this.compilations = compilations;
        this.demo = demo;
        this.reports = reports;
        this.links = links;
        this.server = server;
        this.address = address;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (out != null) demo.checkFolder(out);
        if (demo.loaded()) console.note("demo.kept");
        else load();
        var extent = demo.extent();
        console.say("demo.extent", extent.units(), extent.records(), extent.entries());
        for (var volume : demo.volumes()) if (!volume.numbered()) number(volume);
        if (out != null) copy(out);
        else files().forEach(file -> console.say("demo.report", file));
        var running = server.getIfAvailable();
        if (running != null && !noServe) welcome(running);
        return 0;
    }

    private void copy(Path folder) {
        var copied = demo.copyReports(folder);
        copied.files().forEach(file -> console.say("demo.report", file));
        copied.changed().forEach((file, original) -> console.note("demo.out.changed", file.getFileName(), original));
    }

    private List<Path> files() {
        return Stream.concat(
                        demo.reports().stream().map(reports::file),
                        demo.volumes().stream().map(compilations::file))
                .toList();
    }

    /// Without LibreOffice a volume's contents have no page numbers, which is said.
    private void number(Compilation volume) {
        try (var _ = console.working("report.volume.numbering")) {
            compilations.number(volume);
        } catch (Refused unrendered) {
            console.tell(unrendered.problems());
            console.note("report.volume.unnumbered");
        }
    }

    private void load() {
        console.note("demo.loading");
        try (var progress = console.progress("demo.progress", demo.steps(MONTHS))) {
            demo.load(MONTHS, progress::reach);
        }
    }

    private void welcome(Server running) {
        for (var visitor : demo.visitors()) {
            var path = "/sign-in/" + links.make(visitor.account(), VALID);
            console.say(
                    "demo.link",
                    console.text("identity.role."
                            + visitor.role()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-')),
                    visitor.unit(),
                    visitor.name(),
                    address.page(path));
        }
        console.say("cli.serve.at", running.address());
        console.say("cli.serve.stop");
    }
}
