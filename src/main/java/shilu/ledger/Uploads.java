package shilu.ledger;

import java.io.InputStream;
import shilu.common.Actor;
import shilu.common.Region;

/// Files that come in piece by piece, so that a lost network costs no more than the piece it was lost in. Where an upload
/// stands is kept for every process of the installation; one goes on where another left off. Only who began an upload
/// can see it, go on with it or attach it: for everybody else it is not there.
public interface Uploads {

    /// Begins with a file of this size. Refused for whoever records nowhere, when it is empty or too large, and when too
    /// many were begun and not finished.
    Upload begin(String name, long bytes, Actor actor);

    /// Where it stands.
    Upload upload(UploadId id, Actor actor);

    /// Takes a piece that begins at the byte `from`. A piece that ends early is kept as far as it came; of one that does
    /// not begin where the file ends, nothing is taken. Refused, and the upload over, as soon as the beginning shows that
    /// the file is no evidence, and when it grows beyond what was said.
    Upload receive(UploadId id, long from, InputStream piece, Actor actor);

    /// Keeps the whole file as evidence, which ends the upload; asked again, it answers the same. Refused while a part is
    /// missing, and, which ends the upload as well, for what [Evidences#keep] refuses.
    EvidenceRef finished(UploadId id, Actor actor);

    /// Throws away what came.
    void discard(UploadId id, Actor actor);

    /// Throws away uploads begun more than a day ago.
    ///
    /// @return how many
    int forget(Region region);
}
