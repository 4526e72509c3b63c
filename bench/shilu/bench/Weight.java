package shilu.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import shilu.common.Role;
import shilu.journeys.Office;

/// What a browser loads for a page: its script and style, and the page itself, as they travel. Some pages, since each
/// may name more than the frame does; the heaviest is told.
final class Weight implements Line {
    private static final int MOST = 130_000;
    private static final Set<String> PAGES = Set.of("/", "/records", "/confirmations", "/figures");
    private static final Pattern LOADED =
            Pattern.compile("<(?:link[^>]*href|script[^>]*src)=\"([^\"]+\\.(?:css|js)[^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Override
    public String name() {
        return "weight";
    }

    @Override
    public List<Row> measure(Extent extent) throws Exception {
        try (var office = Office.separate("spring.main.lazy-initialization=false")) {
            var address = office.site.address();
            var account = office.hire("王记录", office.top.id(), Role.RECORDER, Role.CONFIRMER);
            get(address.resolve("/sign-in/" + office.link(account)), false);
            Loaded heaviest = new Loaded("", 0, 0, 0);
            for (var page : PAGES) {
                var loaded = loaded(address, page);
                if (loaded.files() > heaviest.files()) heaviest = loaded;
            }
            return List.of(row(heaviest));
        }
    }

    private record Loaded(String page, int requests, int files, int text) {}

    private Loaded loaded(URI address, String page) throws IOException, InterruptedException {
        var body = new String(get(address.resolve(page), false), StandardCharsets.UTF_8);
        var files = new LinkedHashSet<String>();
        for (var found = LOADED.matcher(body); found.find(); ) files.add(found.group(1));
        int bytes = 0;
        for (var file : files) bytes += get(address.resolve(file), true).length;
        return new Loaded(page, 1 + files.size(), bytes, get(address.resolve(page), true).length);
    }

    private static Row row(Loaded loaded) {
        var what = "script and style of the heaviest page (%s), compressed; %d requests, the page itself %,d bytes"
                .formatted(loaded.page(), loaded.requests(), loaded.text());
        return Row.of(what, Text.number(loaded.files() / 1000.0) + " kB", "≤ 130 kB", loaded.files() <= MOST);
    }

    private byte[] get(URI page, boolean compressed) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page);
        if (compressed) request.header("Accept-Encoding", "gzip");
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 400) throw new IllegalStateException(page + " answers " + answer.statusCode());
        return answer.body();
    }
}
