package shilu.ledger.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import shilu.common.Actor;
import shilu.common.EvidenceId;
import shilu.common.NotThere;
import shilu.ledger.Evidences;
import shilu.ledger.Previews;

/// The small picture of a file somebody brought and has not recorded yet: for them alone.
@Controller
class BroughtPictures {
    private final Evidences evidences;
    private final Previews previews;

    BroughtPictures(Evidences evidences, Previews previews) {
        this.evidences = evidences;
        this.previews = previews;
    }

    @GetMapping("/evidence/{evidence}/small")
    ResponseEntity<Resource> small(@PathVariable EvidenceId evidence, Actor actor) {
        var own = evidences.brought(evidence, actor).orElseThrow(() -> new NotThere("ledger.upload.unknown"));
        return EvidencePicture.small(previews.of(own));
    }
}
