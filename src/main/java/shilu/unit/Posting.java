package shilu.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.common.UnitId;

/// Where a person works from a day on.
///
/// @param unit null from the day on which they are there no more
/// @param from null for where they were when they were entered
public record Posting(
        @Nullable UnitId unit,
        @Nullable String post,
        @Nullable LocalDate from) {}
