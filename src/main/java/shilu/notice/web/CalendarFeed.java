package shilu.notice.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import shilu.common.NotThere;
import shilu.common.Sha256;
import shilu.notice.Feeds;

/// Calendars for programs that cannot sign in. The token stands in the query of their address, from where
/// [KeyAside] takes it.
@RestController
class CalendarFeed {
    static final String PATH = "/calendar.ics";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;

    CalendarFeed(Feeds feeds) {
        this.feeds = feeds;
    }

    /// A token that is worth nothing, for whatever reason, is answered as any page that is not there. What did not
    /// change is not sent again.
    @GetMapping(PATH)
    ResponseEntity<byte[]> calendar(@RequestAttribute(KeyAside.KEY) String key) {
        var content = feeds.calendar(key)
                .orElseThrow(() -> new NotThere("notice.feed.unknown"))
                .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .eTag("\"" + Sha256.hex(content) + "\"")
                .body(content);
    }
}
