package shilu.plan;

import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.UnitId;

/// A plan item (计划事项) as it stands after everything that was said of it.
///
/// @param said       how often something was said of it: what is changed names this, so that nobody overwrites unread
/// @param first      when it was planned for first, by whoever kept or wrote it; null while it is only proposed
/// @param afterwards whether its day was written down when that day was over
/// @param record     the record somebody tied to it; null for none
/// @param reason     why it was dropped; empty where no reason was asked for
public record PlanItem(
        ItemId id,
        UnitId unit,
        int said,
        PlannedWork work,
        State state,
        @Nullable Period first,
        boolean afterwards,
        @Nullable RecordId record,
        String reason) {

    public enum State {
        /// Worked out from the unit's duties, to be kept or dropped.
        PROPOSED,
        KEPT,
        DROPPED
    }

    /// Whether it was planned for another time first.
    public boolean moved() {
        return first != null && !first.equals(work.when());
    }
}
