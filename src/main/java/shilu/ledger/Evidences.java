package shilu.ledger;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shilu.common.Actor;
import shilu.common.EvidenceId;
import shilu.common.RecordId;
import shilu.common.Region;

/// Files that prove work was done. A file is stored once, by the hash of its stored bytes; knowing the hash grants
/// nothing, reading goes by a record that names it.
public interface Evidences {

    /// Keeps a file. Photos lose their metadata, location included. Refused when it is too large, empty, or of a type
    /// that is no evidence, judged by its content.
    EvidenceRef keep(InputStream content, String name, Actor actor);

    /// A file may have so many bytes.
    long MOST_BYTES = 50L * 1024 * 1024;

    /// A file the actor brought, whether a record names it or not; without a name, since it has one in each record.
    Optional<Kept> brought(EvidenceId evidence, Actor actor);

    /// The records that name a file in any of their versions, as far as the actor may read them, newest day first.
    /// Whoever could reach none of them learns nothing.
    List<RecordId> uses(EvidenceId evidence, Actor actor);

    /// Removes files that were brought long ago (30 days) and that nothing names.
    ///
    /// @return how many
    int clean(Region region);

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
