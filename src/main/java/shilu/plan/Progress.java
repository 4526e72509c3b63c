package shilu.plan;

import java.time.LocalDate;
import shilu.common.RecordId;

/// What came of a plan item by some day.
public sealed interface Progress {

    /// It is only proposed.
    record Proposed() implements Progress {}

    /// Its day has not gone by.
    record Ahead() implements Progress {}

    /// The work is written down and does not count yet: a second person is to confirm it.
    record Waiting(RecordId record, LocalDate on) implements Progress {}

    /// @param off  days before (negative) or after what was planned
    /// @param tied whether somebody said which record it is
    record Done(RecordId record, LocalDate on, long off, boolean tied) implements Progress {}

    /// Its day is over and nothing was written down.
    record Overdue(LocalDate since) implements Progress {}

    record Dropped(String reason) implements Progress {}

    /// For message codes: `proposed`, `ahead`, `waiting`, `done`, `done-late`, `overdue`, `dropped`.
    default String code() {
        return switch (this) {
            case Proposed _ -> "proposed";
            case Ahead _ -> "ahead";
            case Waiting _ -> "waiting";
            case Done done -> done.off() > 0 ? "done-late" : "done";
            case Overdue _ -> "overdue";
            case Dropped _ -> "dropped";
        };
    }
}
