package shilu.ledger.web;

import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import shilu.ledger.Preview;

/// Pictures drawn of evidence, as answers. No browser keeps them: who may see them may change.
final class EvidencePicture {
    private static final ResponseEntity<Resource> PAPER = sent(
            new ClassPathResource("/static/shilu/paper.svg", EvidencePicture.class),
            MediaType.valueOf("image/svg+xml"));

    private EvidencePicture() {}

    /// The small picture; a sheet of paper while there is none.
    static ResponseEntity<Resource> small(Preview preview) {
        return switch (preview) {
            case Preview.Drawn drawn -> png(drawn.small());
            case Preview.Drawing _, Preview.Missing _ -> PAPER;
        };
    }

    static ResponseEntity<Resource> png(Path file) {
        return sent(new FileSystemResource(file), MediaType.IMAGE_PNG);
    }

    private static ResponseEntity<Resource> sent(Resource picture, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(picture);
    }
}
