package shilu.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import shilu.common.UnitId;

/// A change of the tree that is thought of and not made.
public sealed interface Planned {
    UnitId unit();

    /// The first day on which it holds.
    LocalDate from();

    /// Every unit it changes.
    default List<UnitId> units() {
        return List.of(unit());
    }

    record Rename(UnitId unit, String name, String shortName, LocalDate from) implements Planned {}

    record Move(UnitId unit, UnitId parent, LocalDate from) implements Planned {}

    record Close(UnitId unit, LocalDate from) implements Planned {}

    /// @param others what the unit is merged with
    record Merge(UnitId unit, List<UnitId> others, NewUnit successor, LocalDate from) implements Planned {
        @Override
        public List<UnitId> units() {
            var all = new ArrayList<UnitId>();
            all.add(unit);
            all.addAll(others);
            return all.stream().distinct().toList();
        }
    }
}
