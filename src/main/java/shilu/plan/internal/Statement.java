package shilu.plan.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.UnitId;
import shilu.plan.ItemId;
import shilu.plan.PlannedWork;

/// One thing that was said of an item: it says the whole item anew.
record Statement(
        ItemId item,
        int number,
        UnitId unit,
        long position,
        Sort sort,
        PlannedWork work,
        String reason,
        @Nullable RecordId record,
        PersonId who,
        Instant at) {

    enum Sort {
        PROPOSED,
        KEPT,
        PLANNED,
        CHANGED,
        DROPPED,
        TIED,
        UNTIED;

        /// Whether from then on it is part of the plan.
        boolean keeps() {
            return this == KEPT || this == PLANNED;
        }
    }
}
