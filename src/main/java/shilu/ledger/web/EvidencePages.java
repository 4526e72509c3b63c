package shilu.ledger.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import shilu.common.Actor;
import shilu.common.EvidenceId;
import shilu.common.NotThere;
import shilu.common.RecordId;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;
import shilu.web.Answer;

/// One evidence file of a record: a page that shows it, and the file itself. Photos, redrawn when they came in, are
/// shown by the browser; every other file leaves as a download, since an upload is untrusted.
@Controller
@RequestMapping("/records/{record}/evidence/{evidence}")
class EvidencePages {
    private final Ledger ledger;
    private final Evidences evidences;
    private final RecordViews views;

    EvidencePages(Ledger ledger, Evidences evidences, RecordViews views) {
        this.ledger = ledger;
        this.evidences = evidences;
        this.views = views;
    }

    @GetMapping
    Answer show(@PathVariable RecordId record, @PathVariable EvidenceId evidence, Locale locale, Actor actor) {
        var kept = open(record, evidence, actor);
        var found = ledger.record(record, actor).orElseThrow(() -> new NotThere("ledger.record.unknown"));
        return Answer.page(
                "ledger/evidence",
                "record",
                views.line(found, actor, locale),
                "id",
                evidence,
                "name",
                kept.name(),
                "mediaType",
                kept.mediaType(),
                "bytes",
                kept.bytes());
    }

    @GetMapping("/file")
    ResponseEntity<Resource> file(@PathVariable RecordId record, @PathVariable EvidenceId evidence, Actor actor)
            throws IOException {
        var kept = open(record, evidence, actor);
        boolean photo = kept.mediaType().startsWith("image/");
        var disposition = (photo ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(kept.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.mediaType()))
                .contentLength(kept.bytes())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new FileSystemResource(kept.file()));
    }

    private Evidences.Kept open(RecordId record, EvidenceId evidence, Actor actor) {
        return evidences.open(record, evidence, actor).orElseThrow(() -> new NotThere("ledger.record.unknown"));
    }
}
