package shilu.ledger.internal;

import java.io.IOException;
import java.nio.file.Path;
import shilu.common.Refused;
import shilu.document.Drawable;
import shilu.document.Pictures;
import shilu.ledger.Evidences;

/// The pictures of one evidence file: of a photo the small one, of a document its pages.
record Drawing(Pictures pictures) {
    /// Refused for a sort of file nothing here can draw, and for what [Pictures] refuses.
    Pictures.Drawn draw(Evidences.Kept evidence, Path into) throws IOException {
        if (evidence.photo()) return photo(evidence.file(), into);
        var kind = Drawable.of(evidence.mediaType(), evidence.name())
                .orElseThrow(() -> Refused.because("document.picture.sort"));
        return pictures.draw(evidence.file(), kind, into);
    }

    private static Pictures.Drawn photo(Path photo, Path into) throws IOException {
        Photo.small(photo, into.resolve(Pictures.SMALL));
        return new Pictures.Drawn(0, false);
    }
}
