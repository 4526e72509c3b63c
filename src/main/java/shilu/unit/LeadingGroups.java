package shilu.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.UnitId;
import shilu.unit.LeadingGroup.Seat;

/// Leading groups of units, with who sits in them from which day to which. Everything said stays. Written and read by
/// whom appointments are ([Appointments]).
public interface LeadingGroups {

    /// The unit's groups, those that stand first, the newest in front.
    List<LeadingGroup> of(UnitId unit, Actor actor);

    /// The unit’s groups that stand on the day, for whoever has settled that they may be read.
    List<LeadingGroup> standing(UnitId unit, LocalDate day);

    /// One group of the unit; outside the units read it is not there.
    Optional<LeadingGroup> group(UnitId unit, GroupId id, Actor actor);

    /// The groups a person sits in on the day, whatever the unit.
    List<Sitting> held(PersonId person, LocalDate day);

    record Sitting(LeadingGroup group, Seat seat) {}

    /// Founds a group. Refused without a name, and for a day on which the unit does not exist.
    GroupId found(UnitId unit, String name, @Nullable String programme, LocalDate from, Actor actor);

    /// The group is called otherwise, or is for another responsibility system.
    void change(UnitId unit, GroupId id, String name, @Nullable String programme, Actor actor);

    /// From the day after the last one the group is no more, and nobody sits in it.
    void dissolve(UnitId unit, GroupId id, LocalDate last, String reason, Actor actor);

    /// Seats a person from a day on; who sat otherwise in the group until then changes seats. Refused for a second
    /// chair, and for a person who sits there so already or has left.
    void seat(UnitId unit, GroupId id, PersonId person, Seat seat, LocalDate from, Actor actor);

    /// From the day after the last one the person sits there no more.
    void unseat(UnitId unit, GroupId id, long seat, LocalDate last, String reason, Actor actor);

    /// Takes back what was a mistake, with a reason.
    void takeBack(UnitId unit, GroupId id, long seat, String reason, Actor actor);
}
