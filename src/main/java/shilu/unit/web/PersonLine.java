package shilu.unit.web;

import java.util.List;
import shilu.unit.LeadingGroups.Sitting;
import shilu.unit.People.Appointment;
import shilu.unit.Person;

/// A person as a line of the list: their card, and nothing of their work.
///
/// @param held  the offices they hold today
/// @param seats in leading groups today
/// @param left  whether they have left by today
public record PersonLine(Person person, String unit, List<Held> held, List<Sitting> seats, boolean left) {

    /// @param elsewhere the unit, where it is not their own; empty otherwise
    public record Held(Appointment appointment, String elsewhere) {}
}
