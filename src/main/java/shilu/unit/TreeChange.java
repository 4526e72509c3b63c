package shilu.unit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.common.PersonId;
import shilu.common.UnitId;

/// One thing said of a unit's place or name.
///
/// @param day       the first day on which it holds
/// @param name      what it is called from then on, where this was said
/// @param parent    the unit it stands below from then on, where this was said
/// @param successor the unit it was merged into; null otherwise
/// @param takenBack whether it was taken back before its day
public record TreeChange(
        UnitId unit,
        long position,
        Kind kind,
        LocalDate day,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable UnitId parent,
        @Nullable UnitId successor,
        PersonId who,
        Instant at,
        boolean takenBack) {

    /// What can be said.
    public enum Kind {
        OPENED,
        MOVED,
        RENAMED,
        CLOSED
    }

    /// Whether it is announced for a day that has not come.
    public boolean ahead(LocalDate today) {
        return !takenBack && day.isAfter(today);
    }
}
