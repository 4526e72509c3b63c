package shilu.cli.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import shilu.cli.Needs;
import shilu.cli.Program;
import shilu.cli.Server;
import shilu.cli.Training;
import shilu.cli.WarmUp;

/// `shilu warm-up`, called by the launcher with a data folder to be thrown away: practises what users meet first, and
/// ends. What runs here is what the start-up cache holds.
@Command(name = "warm-up", hidden = true)
@Needs(Needs.Around.SERVER)
final class WarmUpCommand implements Callable<Integer>, Training {
    private final ConfigurableApplicationContext context;
    private final Server server;
    private final Program program;
    private final ObjectProvider<WarmUp> exercises;
    private final Path home;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    WarmUpCommand(
            ConfigurableApplicationContext context,
            Server server,
            Program program,
            ObjectProvider<WarmUp> exercises,
            @Value("${shilu.home}") Path home) {
        this.context = context;
        this.server = server;
        this.program = program;
        this.exercises = exercises;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        get("/");
        command("--help", "--lang", "zh");
        command("--help", "--lang", "en");
        command("no-such-command");
        for (var exercise : exercises.orderedStream().toList()) exercise.practise(this);
        context.close();
        return 0;
    }

    @Override
    public URI address() {
        return server.address();
    }

    @Override
    public Path folder() {
        return home;
    }

    @Override
    public int get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address().resolve(path)).build();
        return browser.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Override
    public int command(String... arguments) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        return program.with(Map.of("SHILU_HOME", home.toString()), nowhere, nowhere)
                .run(arguments);
    }
}
