package shilu.bench;

import alone.EmptyPages;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import shilu.common.Role;
import shilu.journeys.Office;
import shilu.ledger.Ledger;
import shilu.programme.Programmes;

/// A page of 20 records as a browser asks for it (signed in, compressed), warm: the processor time of the web server's
/// threads for each; beside a page of as many bytes by the framework alone.
final class Pages implements Line {
    private static final double MILLIS = 1;
    private static final double SHARE = 0.6;
    private static final int ROUNDS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Override
    public String name() {
        return "page";
    }

    @Override
    public List<Row> measure(Extent extent) throws Exception {
        try (var office = Office.separate("spring.main.lazy-initialization=false")) {
            var address = office.site.address();
            work(office);
            get(address.resolve("/sign-in/" + office.link(office.hire("王记录", office.top.id(), Role.RECORDER))), false);
            var page = address.resolve("/records");
            var body = new String(get(page, false), StandardCharsets.UTF_8);
            int rows = body.split("<tr").length - 2; // the heading row is none
            double ours = warm(page, extent);
            try (var empty = new EmptyPages(body)) {
                double alone = warm(URI.create("http://127.0.0.1:" + empty.port() + "/"), extent);
                return List.of(row(rows, body, ours, alone));
            }
        }
    }

    private static Row row(int rows, String body, double ours, double alone) {
        var what = "page of %d records, %d kB, compressed: processor time of one request".formatted(rows, body.length() / 1000);
        return Row.of(
                        what,
                        Text.number(ours) + " ms",
                        "≤ 1 ms, ≥ 60 % of the framework alone",
                        ours <= MILLIS && alone >= SHARE * ours)
                .beside("the framework alone, as many bytes: " + Text.number(alone) + " ms", alone / ours);
    }

    private static void work(Office office) {
        var site = office.site;
        var programmes = site.bean(Programmes.class);
        var pack = programmes.keepShipped(office.region, "ideology-responsibility");
        programmes.adopt(
                pack, office.top.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2099, 12, 31), office.system());
        office.hire("李填报", office.top.id(), Role.RECORDER);
        var recorder = site.bean(shilu.identity.Actors.class).of("p1");
        for (int i = 0; i < 200; i++)
            site.bean(Ledger.class).submit(shilu.bench.Office.training(office.top, i), recorder);
    }

    /// Milliseconds of one request, the median of some rounds after two rounds to warm up.
    private double warm(URI page, Extent extent) throws IOException, InterruptedException {
        int requests = extent.of(20, 300, 3_000);
        var rounds = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            long before = processorTime();
            for (int i = 0; i < requests; i++) get(page, true);
            if (round >= 0) rounds[round] = (processorTime() - before) / 1e6 / requests;
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static long processorTime() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("http-nio"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private byte[] get(URI page, boolean compressed) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page).version(HttpClient.Version.HTTP_1_1);
        if (compressed) request.header("Accept-Encoding", "gzip");
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 400) throw new IllegalStateException(page + " answers " + answer.statusCode());
        return answer.body();
    }
}
