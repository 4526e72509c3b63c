package shilu.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.programme.KindId;

/// What counts of a record is about to change, in this transaction and at a position that is not taken yet. Whoever
/// follows works out now what it will write, while others in the region still work too, and adds the writing itself:
/// it is done when the position is known. Neither the record nor the tree and the packs change until then.
///
/// @param before    what counted until now; null when nothing did
/// @param after     what will count; null when nothing will any more
/// @param following what is to be written, by whoever was told
public record CountChanging(
        Region region,
        UnitId unit,
        RecordId record,
        KindId kind,
        @Nullable Version before,
        @Nullable Version after,
        List<Following> following) {

    /// Writes what follows from the change.
    @FunctionalInterface
    public interface Following {
        /// @param record as it stands from the position on
        void follow(WorkRecord record, long position);
    }
}
