package shilu.unit;

import java.util.List;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.common.Region;
import shilu.common.UnitId;

/// What was said of the units over time, what a change would bring, and taking back what has not begun.
/// For whoever administers the unit; outside is the same as not there.
public interface Changes {

    /// Everything ever said of the unit, by day, then in the order it was said; what was taken back among it.
    List<TreeChange> of(UnitId unit, Actor actor);

    /// Everything for which the change would be refused, each about its field. Nothing is done.
    List<Problem> refusals(Planned planned, Actor actor);

    /// Everything wrong with what is said of a new unit, whatever its place.
    List<Problem> problems(NewUnit unit);

    /// What would follow from the change, told by every module.
    List<Problem> consequences(Planned planned, Actor actor);

    /// Makes the change.
    void make(Planned planned, Actor actor);

    /// Takes back what was announced for a day to come; a merge is taken back whole, whichever of its parts is named.
    /// Refused from its day on, for what is not the last thing said of the unit, for the opening of a unit, and
    /// where what stood before cannot stand any more.
    void takeBack(UnitId unit, long position, Actor actor);

    /// Lets names and posts hold whose day has come. Harmless at any time.
    void takeEffect(Region region);
}
