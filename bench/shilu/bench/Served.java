package shilu.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/// The product in a process of its own on a store, from its command until it says where it listens.
final class Served implements AutoCloseable {
    static final List<String> LAUNCHED = List.of("./shilu", "serve");
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    final Process process;
    final URI address;

    Served(List<String> command, Store store) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(store.environment());
        builder.environment().put("SHILU_PORT", "0");
        process = builder.start();
        address = told();
    }

    private URI told() throws IOException {
        var out = process.inputReader();
        for (String line; (line = out.readLine()) != null; ) {
            var found = ADDRESS.matcher(line);
            if (found.find()) return URI.create(found.group());
        }
        throw new IllegalStateException("the server did not start");
    }

    /// Seconds that its threads have worked, on all cores together.
    double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
