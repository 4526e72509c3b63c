package shilu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// From the command to the first page, as `./shilu serve` starts it, and what it holds when nobody asks for anything;
/// beside the plain `java -jar` of the same jar. DHIS2's figures are quoted.
final class Start implements Line {
    private static final double SECONDS = 3;
    private static final double DHIS2_SECONDS = 77;
    private static final long RESIDENT = 300;
    private static final int SETTLING = 20;

    /// @param seconds  to the first page
    /// @param resident MiB when idle
    private record Run(double seconds, long resident) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> measure(Extent extent) throws Exception {
        var launched = median(extent, Served.LAUNCHED);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var plain = median(extent, List.of(java, "-Xmx256m", "-jar", "target/shilu.jar", "serve"));
        return List.of(
                Row.of(
                                "start to the first page, with the start-up cache",
                                Text.number(launched.seconds()) + " s",
                                "≤ 3 s, ≤ 1/20 of DHIS2’s",
                                launched.seconds() <= Math.min(SECONDS, DHIS2_SECONDS / 20))
                        .beside(
                                "java -jar: %s s; DHIS2 (quoted): 77 s".formatted(Text.number(plain.seconds())),
                                plain.seconds() / launched.seconds()),
                Row.of(
                                "resident when idle, in -Xmx256m",
                                launched.resident() + " MiB",
                                "≤ 300 MB",
                                launched.resident() * 1.048576 <= RESIDENT)
                        .beside(
                                "java -jar: %d MiB; DHIS2 (quoted): 1.2 to 1.65 GiB and its PostgreSQL 0.3 to 1.2 GiB"
                                        .formatted(plain.resident()),
                                (double) plain.resident() / launched.resident()));
    }

    private static Run median(Extent extent, List<String> command) throws Exception {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < extent.of(1, 5, 9); i++) runs.add(run(command, extent));
        return new Run(middle(runs.stream().mapToDouble(Run::seconds).toArray()), (long)
                middle(runs.stream().mapToDouble(Run::resident).toArray()));
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static Run run(List<String> command, Extent extent) throws Exception {
        try (var store = Store.sqlite()) {
            long began = System.nanoTime();
            try (var server = new Served(command, store)) {
                firstPage(server.address);
                double seconds = (System.nanoTime() - began) / 1e9;
                server.process.waitFor(extent.of(1, SETTLING, SETTLING), TimeUnit.SECONDS); // nobody asks for anything
                return new Run(seconds, Machine.resident(server.process.pid()));
            }
        }
    }

    private static void firstPage(URI address) throws IOException, InterruptedException {
        var page = HttpRequest.newBuilder(address.resolve("set-up")).build();
        var answer = HttpClient.newHttpClient().send(page, BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException("the first page is " + answer.statusCode());
    }
}
