package shilu.duty;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where an obligation stands on a day, as known at a position. Work that was done stands before anything that was
/// said instead of it: met, then waived, then nil.
public sealed interface ObligationState {

    /// Its period has not begun.
    record Upcoming() implements ObligationState {}

    /// Its period has begun, its due day is not over, and something is still missing.
    record Due() implements ObligationState {}

    /// Enough was done in the period and entered by the due day.
    ///
    /// @param on the day of the record with which it was enough
    record Met(LocalDate on) implements ObligationState {}

    /// Enough was done in the period, but some of it was entered only after the due day.
    ///
    /// @param entered the day on which enough was entered
    record MetLate(LocalDate on, LocalDate entered) implements ObligationState {}

    /// The due day is over and something is missing.
    record Overdue(LocalDate since) implements ObligationState {}

    /// There was nothing to do: the unit said why, its superior confirmed it.
    record Nil(Said declared, Said confirmed) implements ObligationState {}

    /// A superior or the pack let it go.
    ///
    /// @param by what the superior said; null where the pack waives it
    record Waived(String reason, @Nullable Said by) implements ObligationState {}

    /// For message codes and JSON: `upcoming`, `due`, `met`, `met-late`, `overdue`, `nil`, `waived`.
    default String code() {
        return switch (this) {
            case Upcoming _ -> "upcoming";
            case Due _ -> "due";
            case Met _ -> "met";
            case MetLate _ -> "met-late";
            case Overdue _ -> "overdue";
            case Nil _ -> "nil";
            case Waived _ -> "waived";
        };
    }

    /// The message code of its name.
    default String text() {
        return "duty.state." + code().toLowerCase(Locale.ROOT);
    }
}
