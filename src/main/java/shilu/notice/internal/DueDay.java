package shilu.notice.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One entry of a calendar: a duty on its last day, or how many tasks or plan items end on a day.
///
/// @param id    the same whenever the calendar is read
/// @param about the unit
/// @param path  where it is seen to
record DueDay(
        String id,
        LocalDate day,
        String summary,
        String about,
        @Nullable String path) {}
