package shilu.paper.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.RecordId;
import shilu.ledger.DraftId;
import shilu.ledger.Drafts;
import shilu.ledger.Ledger;
import shilu.paper.PaperFile;
import shilu.paper.Papers;

/// Papers to take away, for whoever may read the draft or record.
@Controller
class PaperPages {
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Papers papers;
    private final Drafts drafts;
    private final Ledger ledger;

    PaperPages(Papers papers, Drafts drafts, Ledger ledger) {
        this.papers = papers;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    @GetMapping("/drafts/{id}/papers/{paper}")
    ResponseEntity<byte[]> ofDraft(@PathVariable DraftId id, @PathVariable String paper, Actor actor) {
        return file(drafts.draft(id, actor)
                .filter(draft -> draft.record() == null)
                .flatMap(draft -> papers.write(draft, paper, actor)));
    }

    @GetMapping("/records/{id}/papers/{paper}")
    ResponseEntity<byte[]> ofRecord(@PathVariable RecordId id, @PathVariable String paper, Actor actor) {
        return file(ledger.record(id, actor).flatMap(record -> papers.write(record, paper)));
    }

    private static ResponseEntity<byte[]> file(Optional<PaperFile> written) {
        var file = written.orElseThrow(() -> new NotThere("paper.unknown"));
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(WORD)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.docx());
    }
}
