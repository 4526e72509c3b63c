package shilu.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import shilu.common.UnitId;

/// The tree on a day, whole.
public interface Branches {
    /// The unit with everything below it on the day, each by its place and name of that day. Three statements,
    /// however many units. Nothing when the unit did not exist that day.
    Optional<Branch> of(UnitId top, LocalDate day);

    /// Units below one of these at any time that exist on the day no more, by code.
    List<Unit> closed(Collection<UnitId> tops, LocalDate day);
}
