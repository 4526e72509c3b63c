package shilu.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shilu.common.PersonId;

/// Something that happened to a task.
///
/// @param content why it was dropped; otherwise empty
/// @param who     null where it followed from what counts in the ledger
public record TaskStep(
        Sort sort, long position, String content, @Nullable PersonId who, Instant at) {
    public enum Sort {
        OPENED,
        /// the decision was corrected
        CHANGED,
        /// the decision stands no more
        GONE,
        /// a record is being written down
        BEGUN,
        /// a record was named
        ANSWERED,
        CLOSED,
        /// the record that closed it was withdrawn
        REOPENED,
        DROPPED
    }
}
