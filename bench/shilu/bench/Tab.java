package shilu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// A user's browser as far as a server sees it: it keeps the session and the guard of the forms, asks for compressed
/// pages, and has its styles and scripts already. How long each answer took, to its last byte, is noted; a status that
/// was not expected, and a page that lacks what it is about, is wrong.
final class Tab {
    private static final Pattern GUARD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("shilu=[^;]*");

    private final URI address;
    private final HttpClient http;
    private final Waits waits;
    private String session = "shilu=";
    private String guard = "";

    Tab(URI address, HttpClient http, Waits waits) {
        this.address = address;
        this.http = http;
        this.waits = waits;
    }

    /// The page, which has to hold all the words.
    String get(String kind, String path, String... about) {
        var page = text(send(kind, request(path).GET(), 200));
        for (var words : about) if (!page.contains(words)) throw waits.wrong(kind, path + " lacks " + words);
        var found = GUARD.matcher(page);
        if (found.find()) guard = found.group(1);
        return page;
    }

    /// Notes what the caller found wrong, to be thrown.
    IllegalStateException wrong(String kind, String what) {
        return waits.wrong(kind, what);
    }

    /// Where a page that is none leads.
    String led(String kind, String path) {
        return location(send(kind, request(path).GET(), 303));
    }

    /// Sends a form, names and values in turn; where it leads.
    String post(String kind, String path, String... fields) {
        return location(send(kind, form(path, fields), 303));
    }

    /// Sends a form as a script does; the part of a page that comes back.
    String part(String kind, String path, String... fields) {
        return text(send(kind, form(path, fields).header("HX-Request", "true"), 200));
    }

    private HttpRequest.Builder form(String path, String... fields) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) pairs.add(fields[i] + "=" + encoded(fields[i + 1]));
        pairs.add("_csrf=" + encoded(guard));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "zh-CN")
                .header("Cookie", session);
    }

    private HttpResponse<byte[]> send(String kind, HttpRequest.Builder asked, int expected) {
        var request = asked.build();
        try {
            long began = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            waits.took(kind, (System.nanoTime() - began) / 1e6);
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            if (answer.statusCode() == expected) return answer;
            throw waits.wrong(kind, request.method() + " " + request.uri() + " answers " + answer.statusCode());
        } catch (IOException failed) {
            throw waits.wrong(kind, request.method() + " " + request.uri() + ": " + failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        var found = SESSION.matcher(cookie);
        if (found.lookingAt()) session = found.group();
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private String text(HttpResponse<byte[]> answer) {
        var packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (var in = new ByteArrayInputStream(answer.body());
                var text = packed ? new GZIPInputStream(in) : in) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw waits.wrong("page", failed.toString());
        }
    }
}
