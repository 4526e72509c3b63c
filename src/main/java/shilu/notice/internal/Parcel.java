package shilu.notice.internal;

import java.util.List;
import shilu.notice.Matter;
import shilu.notice.Waiting;

/// A message that is ready to leave.
///
/// @param reader whose marks say what was told before
record Parcel(Digest digest, String reader, Post post) {
    interface Post {
        void leave() throws Undelivered;
    }

    /// For somebody there is nothing to say to.
    static Parcel nothing(String reader) {
        return new Parcel(Digest.NOTHING, reader, () -> {});
    }

    List<Waiting.Group> groups() {
        return digest.groups();
    }

    List<Matter> fresh() {
        return digest.fresh();
    }
}
