package shilu.commitment;

import shilu.common.Actor;
import shilu.common.UnitId;

/// Duty lists and the chain they make. For whoever reads the unit on the day the list goes by; to everybody else it is
/// not there. Nobody’s duties are listed across units, and nothing is counted by person.
public interface DutyLists {

    DutyList of(UnitId unit, int year, Actor actor);

    /// A unit and some of those below it.
    ///
    /// @param offset how many units to leave out at the beginning
    Chain chain(UnitId top, int year, int offset, int size, Actor actor);

    /// How many units the chain has in all.
    long count(UnitId top, int year, Actor actor);
}
