package shilu.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.programme.KindId;

/// What counts of some records, of some hundred at most and each once, is about to change, in this transaction and at
/// positions that are not taken yet. Whoever follows works out now what it will write, while others in the region still
/// work too, and adds the writing itself: it is done when the positions are known. Neither the records nor the tree and
/// the packs change until then.
///
/// @param following what is to be written, by whoever was told
public record CountChanging(Region region, List<Change> changes, List<Following> following) {

    /// @param before what counted until now; null when nothing did
    /// @param after  what will count; null when nothing will any more
    /// @param first  whether nothing of the record ever counted, so that nothing followed from it yet
    public record Change(
            UnitId unit,
            RecordId record,
            KindId kind,
            @Nullable Version before,
            @Nullable Version after,
            boolean first) {}

    /// @param record as it stands from the position on
    public record Counted(WorkRecord record, long position) {}

    /// Writes what follows from the changes.
    @FunctionalInterface
    public interface Following {
        /// @param now the records, in the order of the changes
        void follow(List<Counted> now);
    }
}
