package shilu.search.web;

import java.util.List;
import shilu.unit.LeadingGroups.Sitting;
import shilu.unit.People.Office;
import shilu.unit.Person;

/// A person's card.
///
/// @param unit what it is called
/// @param seats in leading groups
/// @param kept whether the reader keeps the unit
public record PersonLine(Person person, String unit, List<Held> held, List<Sitting> seats, boolean left, boolean kept) {
    public record Held(Office office, String unit) {}
}
