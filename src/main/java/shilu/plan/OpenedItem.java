package shilu.plan;

import java.time.Instant;
import java.util.List;
import shilu.common.PersonId;

/// A plan item with everything that was ever said of it, oldest first.
public record OpenedItem(Judged judged, List<Line> history) {

    /// @param sort `PROPOSED`, `KEPT`, `PLANNED`, `CHANGED`, `DROPPED`, `TIED`, `UNTIED`
    /// @param work what was planned from then on
    public record Line(long position, String sort, PlannedWork work, String reason, PersonId who, Instant at) {}
}
