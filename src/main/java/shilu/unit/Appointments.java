package shilu.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.UnitId;
import shilu.unit.People.Appointment;
import shilu.unit.People.Office;

/// Who holds which office of a unit, from which day to which (任职). An appointment ends on a day, or is taken back as
/// never having been; every step stays. Heads and recorders of the unit or above it write, and whoever keeps its
/// people;
/// whoever reads the unit today reads. To everybody else the unit is not there.
public interface Appointments {

    /// The offices held on the day at each of the units, in the order of the offices. For whoever may read the units.
    Map<UnitId, List<Appointment>> holding(Collection<UnitId> units, LocalDate day);

    /// All there ever were at the unit: what holds or is to come first, by office; then by day, the latest in front.
    List<Told> told(UnitId unit, Actor actor);

    /// @param takenBack whether it had never been so
    /// @param steps     oldest first; none where it was made before steps were kept
    record Told(Appointment appointment, boolean takenBack, List<AppointmentStep> steps) {
        public boolean over(LocalDate today) {
            var to = appointment.to();
            return takenBack || to != null && to.isBefore(today);
        }
    }

    /// Whether the actor writes the appointments of the unit.
    boolean mayWrite(UnitId unit, Actor actor);

    /// Somebody is to hold an office.
    ///
    /// @param programme the responsibility system it is for, by its short name; null for all
    /// @param to        the last day; null until further notice
    /// @param succeeds  whether those who held the same for the same end the day before
    record Wanted(
            UnitId unit,
            PersonId person,
            Office office,
            @Nullable String programme,
            LocalDate from,
            @Nullable LocalDate to,
            boolean succeeds) {}

    /// Refused for days on which the unit does not exist, for a person who has left by then, and where the person
    /// holds the same on one of the days.
    void appoint(Wanted wanted, Actor actor);

    /// From the day after the last one the person holds it no more. Said anew, the later word stands.
    void end(UnitId unit, long appointment, LocalDate last, String reason, Actor actor);

    /// Takes back what was a mistake, with a reason: it holds on no day, and its page still tells of it.
    void takeBack(UnitId unit, long appointment, String reason, Actor actor);

    /// People of the unit and of those below it who have not left, those of the unit itself first: to choose from.
    List<Person> candidates(UnitId unit, int most, Actor actor);
}
