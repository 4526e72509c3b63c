package shilu.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.cli.sample.Site;

class ServingTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Program program(String port) {
        var environment =
                Map.of("LANG", "en", "SHILU_HOME", folder.resolve("data").toString(), "SHILU_PORT", port);
        return new Program(
                Site.class,
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void serves_on_loopback_in_a_folder_of_its_own_until_stopped() throws Exception {
        try (var runs = Executors.newSingleThreadExecutor()) {
            var exitCode = runs.submit(() -> program("0").run("serve"));
            var address = Site.STARTED.poll(60, SECONDS);
            assertThat(address).isNotNull().hasHost("127.0.0.1");
            assertThat(status(address)).isEqualTo(404);
            assertThat(folder.resolve("data")).isDirectory();
            runs.shutdownNow();
            assertThat(exitCode.get(60, SECONDS)).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .containsSubsequence("Shilu is running: " + address, "greeted", "Ctrl+C stops it.");
        }
    }

    private static int status(URI address) throws IOException {
        return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
    }

    @Test
    void a_taken_port_is_refused_with_what_to_do() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = String.valueOf(taken.getLocalPort());
            assertThat(program(port).run("serve")).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("Port " + port + " is taken");
        }
        assertThat(program("eighty").run("serve")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("“eighty” is no port");
    }

    @Test
    void warming_up_practises_and_ends_by_itself() throws IOException {
        assertThat(program("0").run("warm-up")).isZero();
        assertThat(Site.PRACTISED).containsExactly(404, 2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(Files.exists(folder.resolve("data"))).isTrue();
    }
}
