package shilu.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import shilu.Shilu;
import shilu.sample.Databases;

/// The product in a process of its own on a data folder.
public final class Product implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    public final Process process;
    private final Path errors;

    private Product(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /// One command, as it is typed.
    public static Product command(Path home, String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"));
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
        command.add(Shilu.class.getName());
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(Databases.environment(home));
        builder.environment().putAll(Map.of("SHILU_PORT", "0", "SHILU_LANG", "zh", "LC_ALL", "C.UTF-8"));
        var errors = Files.createTempFile(home.getParent(), "last-words", ".txt");
        builder.redirectError(errors.toFile());
        return new Product(builder.start(), errors);
    }

    public static Product server(Path home) throws IOException {
        return command(home, "serve");
    }

    /// Where it listens, once it says so.
    public URI address() throws IOException {
        var said = new StringBuilder();
        var out = new BufferedReader(process.inputReader());
        for (String line; (line = out.readLine()) != null; ) {
            var found = ADDRESS.matcher(line);
            if (found.find()) return URI.create(found.group());
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the server did not start: " + said + lastWords());
    }

    /// What it said on stderr, and the faults it wrote down.
    public String lastWords() throws IOException {
        var words = new StringBuilder(Files.readString(errors));
        try (var logs = Files.newDirectoryStream(errors.resolveSibling("data").resolve("logs"), "incident-*")) {
            for (var incident : logs) words.append(Files.readString(incident));
        }
        return words.toString();
    }

    /// SIGKILL: nothing is said good-bye to.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// For a test that failed before it killed.
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
