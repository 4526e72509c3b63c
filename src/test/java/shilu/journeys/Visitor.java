package shilu.journeys;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A browser that knows nothing but HTTP: keeps its cookies, follows no redirect, and sends the guard of the last
/// page it saw with every form.
public final class Visitor {
    private static final Pattern GUARD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI address;
    private final List<String> headers = new ArrayList<>();
    private final HttpClient http;
    private String guard = "";

    public Visitor(Site site) {
        this(site.address());
    }

    public Visitor(URI address) {
        this(
                address,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build());
    }

    private Visitor(URI address, HttpClient http) {
        this.address = address;
        this.http = http;
    }

    /// The same browser at another server, as a load balancer would lead it there.
    public Visitor at(URI other) {
        var there = new Visitor(other, http);
        there.headers.addAll(headers);
        there.guard = guard;
        return there;
    }

    public Visitor with(String header, String value) {
        headers.add(header);
        headers.add(value);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return remember(send("GET", path, ""));
    }

    /// Names and values alternate.
    public HttpResponse<String> post(String path, String... fields) {
        return send("POST", path, form(fields) + "&_csrf=" + encoded(guard));
    }

    /// As a script asks: with the guard in a header. Names and values of further headers alternate.
    public HttpResponse<String> ask(String method, String path, byte[] content, String... with) {
        var request = HttpRequest.newBuilder(address.resolve(path)).header("X-CSRF-TOKEN", guard);
        if (with.length > 0) request.headers(with);
        return send(request.method(method, BodyPublishers.ofByteArray(content)).build());
    }

    /// One file under a field's name.
    public HttpResponse<String> upload(String path, String field, byte[] file) {
        var edge = "edge-of-the-parts";
        var head = "--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + guard + "\r\n--" + edge
                + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"file\"\r\n\r\n";
        var parts = List.of(
                head.getBytes(StandardCharsets.UTF_8),
                file,
                ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", path, "multipart/form-data; boundary=" + edge, BodyPublishers.ofByteArrays(parts));
    }

    public HttpResponse<String> send(String method, String path, String form) {
        return send(method, path, "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }

    private HttpResponse<String> send(String method, String path, String type, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(address.resolve(path));
        if (!headers.isEmpty()) request.headers(headers.toArray(String[]::new));
        if (!method.equals("GET")) request.header("Content-Type", type);
        return send(request.method(method, body).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static Optional<String> target(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location");
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        var found = GUARD.matcher(answer.body());
        if (found.find()) guard = found.group(1);
        return answer;
    }

    private static String form(String... fields) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        return String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
