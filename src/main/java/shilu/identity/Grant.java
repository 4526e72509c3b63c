package shilu.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.common.Role;
import shilu.common.UnitId;

/// A role at a unit and everything below it.
///
/// @param to the last day; null until further notice
public record Grant(
        GrantId id,
        Role role,
        UnitId unit,
        LocalDate from,
        @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !endedBy(day);
    }

    /// Whether it holds neither on the day nor on any later one.
    public boolean endedBy(LocalDate day) {
        return to != null && (to.isBefore(day) || to.isBefore(from));
    }
}
