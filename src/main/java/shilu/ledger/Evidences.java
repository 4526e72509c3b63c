package shilu.ledger;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import shilu.common.Actor;
import shilu.common.EvidenceId;
import shilu.common.RecordId;

/// Files that prove work was done. A file is stored once, by the hash of its stored bytes; knowing the hash grants
/// nothing, reading goes by a record that names it.
public interface Evidences {

    /// Keeps a file. Photos lose their metadata, location included. Refused when it is too large, empty, or of a type
    /// that is no evidence, judged by its content.
    EvidenceRef keep(InputStream content, String name, Actor actor);

    /// The file of a record the actor may read.
    Optional<Kept> open(RecordId record, EvidenceId evidence, Actor actor);

    /// A file that stands in a draft the actor may go on with.
    Optional<Kept> open(DraftId draft, EvidenceId evidence, Actor actor);

    /// @param mediaType found from the content
    record Kept(Path file, String name, String mediaType, long bytes) {
        /// Whether it is a picture that was drawn anew when it came in.
        public boolean photo() {
            return mediaType.startsWith("image/");
        }
    }
}
