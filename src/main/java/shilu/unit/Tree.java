package shilu.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shilu.common.Period;
import shilu.common.Region;
import shilu.common.UnitId;

/// Who stands above whom, on a day, as known at a position.
public interface Tree {

    /// Whether on the day the unit is one of the tops or stands below one of them, as known now. This is the one place
    /// that decides what a scope reaches: a record is reached by its day, so after a move each side keeps what
    /// happened while the unit was its own.
    boolean within(Collection<UnitId> tops, UnitId unit, LocalDate day);

    /// Whether that holds on every day of the period on which the unit exists, and it exists on one of them.
    boolean within(Collection<UnitId> tops, UnitId unit, Period period);

    /// Whether the unit is one of the tops or ever stood below one of them, as known now.
    boolean everWithin(Collection<UnitId> tops, UnitId unit);

    /// The unit and everything above it on the day, as known at the position, nearest first; empty when the unit did
    /// not exist that day.
    List<UnitId> upwards(Region region, UnitId unit, LocalDate day, long asOf);

    /// Each unit's own life and all that ever stood above it, as known at the position; one statement for all.
    Map<UnitId, List<Above>> above(Region region, Collection<UnitId> units, long asOf);

    /// From the day on, to the day on which it holds no more, the ancestor stands above the unit, or is the unit.
    record Above(UnitId ancestor, LocalDate from, LocalDate to) {
        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /// Whether the upper unit is the lower one or ever stood above it, as known at the position.
    boolean everAbove(Region region, UnitId upper, UnitId lower, long asOf);

    /// The tops and all that ever stood below them, as known now, but no more than so many.
    List<UnitId> everBelow(Region region, Collection<UnitId> tops, int most);

    /// Those of the others that ever stood above or below the unit, or are the unit itself, as known at the position.
    Set<UnitId> inLine(Region region, UnitId unit, Collection<UnitId> others, long asOf);
}
