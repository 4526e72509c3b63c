package shilu.ledger.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import shilu.ledger.Preview;
import shilu.ledger.Previews;
import shilu.web.Answer;

/// One evidence file of a record: a page that shows it, its pictures, and the file itself. Photos, redrawn when
/// they came in, and pictures drawn here are shown by the browser; every other file leaves as a download, since
/// an upload is untrusted.
@Controller
@RequestMapping("/records/{record}/evidence/{evidence}")
class EvidencePages {
    private final Ledger ledger;
    private final Evidences evidences;
    private final Previews previews;
    private final RecordLines lines;

    EvidencePages(Ledger ledger, Evidences evidences, Previews previews, RecordLines lines) {
        this.ledger = ledger;
        this.evidences = evidences;
        this.previews = previews;
        this.lines = lines;
    }

    @GetMapping
    Answer show(@PathVariable RecordId record, @PathVariable EvidenceId evidence, Locale locale, Actor actor) {
        var kept = open(record, evidence, actor);
        var found = ledger.record(record, actor).orElseThrow(() -> new NotThere("ledger.record.unknown"));
        return Answer.page(
                "ledger/evidence",
                "record",
                lines.of(found, actor, locale),
                "id",
                evidence,
                "file",
                kept,
                "preview",
                previews.of(kept),
                "uses",
                alsoIn(record, evidence, actor, locale));
    }

    @GetMapping("/file")
    ResponseEntity<Resource> file(@PathVariable RecordId record, @PathVariable EvidenceId evidence, Actor actor) {
        var kept = open(record, evidence, actor);
        var disposition = (kept.photo() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(kept.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.mediaType()))
                .contentLength(kept.bytes())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new FileSystemResource(kept.file()));
    }

    /// A drawn page, from 1.
    @GetMapping("/pages/{number}")
    ResponseEntity<Resource> page(
            @PathVariable RecordId record, @PathVariable EvidenceId evidence, @PathVariable int number, Actor actor) {
        return switch (previews.of(open(record, evidence, actor))) {
            case Preview.Drawn drawn
            when number >= 1 && number <= drawn.pages() -> EvidencePicture.png(drawn.page(number));
            case Preview.Drawn _, Preview.Drawing _, Preview.Missing _ -> throw new NotThere("ledger.record.unknown");
        };
    }

    /// A small picture of the first page; a sheet of paper while there is none.
    @GetMapping("/small")
    ResponseEntity<Resource> small(@PathVariable RecordId record, @PathVariable EvidenceId evidence, Actor actor) {
        return EvidencePicture.small(previews.of(open(record, evidence, actor)));
    }

    /// The other records that name it, as far as the reader may read them.
    private List<RecordLine> alsoIn(RecordId record, EvidenceId evidence, Actor actor, Locale locale) {
        return evidences.uses(evidence, actor).stream()
                .filter(other -> !other.equals(record))
                .flatMap(other -> ledger.record(other, actor).stream())
                .map(other -> lines.of(other, actor, locale))
                .toList();
    }

    private Evidences.Kept open(RecordId record, EvidenceId evidence, Actor actor) {
        return evidences.open(record, evidence, actor).orElseThrow(() -> new NotThere("ledger.record.unknown"));
    }
}
