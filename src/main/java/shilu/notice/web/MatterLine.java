package shilu.notice.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.duty.PeriodWords;
import shilu.notice.Matter;

/// A matter as the page shows it.
///
/// @param late how many days it is overdue; 0 while it is not
public record MatterLine(Matter matter, String name, String unit, boolean read, long late) {
    public @Nullable PeriodWords period() {
        return matter.period();
    }

    public @Nullable LocalDate due() {
        return matter.due();
    }
}
