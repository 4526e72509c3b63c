package shilu.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.common.UnitId;
import shilu.duty.PeriodWords;
import shilu.programme.Label;

/// One thing that waits for somebody.
///
/// @param subject which one of its sort; another one where the same thing waits anew
/// @param name    for the page alone: it may be the words of a record
/// @param period  of a duty; null for all else
/// @param due     the last day in time; null where there is none
/// @param path    where it is seen to
public record Matter(
        Sort sort,
        String subject,
        UnitId unit,
        Label name,
        @Nullable PeriodWords period,
        @Nullable LocalDate due,
        String path) {

    public String key() {
        return sort + ":" + subject;
    }

    public boolean overdue(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
