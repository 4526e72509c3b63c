package shilu.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import shilu.inspection.Bursts;
import shilu.installation.OfficeClock;

/// One thing that happened.
///
/// @param path   what it leads to
/// @param before how it was before, where there is such a page
/// @param sort   code of its sort, where a list has several
/// @param day    of the work; null for a statement
/// @param reason as it was given; empty for none
public record ChangeLine(
        Instant at,
        String title,
        String path,
        @Nullable String before,
        @Nullable String sort,
        String unit,
        @Nullable LocalDate day,
        String reason,
        String who) {

    /// How many days after the work it was entered.
    public long after() {
        return day == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(day, LocalDate.ofInstant(at, OfficeClock.OFFICE)));
    }

    public boolean longAfter() {
        return after() > Bursts.LONG_AFTER_DAYS;
    }
}
