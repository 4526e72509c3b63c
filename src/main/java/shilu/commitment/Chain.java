package shilu.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shilu.duty.Obligation;
import shilu.programme.Label;
import shilu.unit.People.Appointment;
import shilu.unit.People.Office;
import shilu.unit.Unit;

/// The chain of responsibility (责任链): a unit and those below it in the order of the tree, each with who holds which
/// office.
///
/// @param offices those that are asked for or held anywhere here
/// @param systems by their short names
public record Chain(
        Unit top, int year, LocalDate day, List<Office> offices, Map<String, Label> systems, List<Row> rows) {

    /// @param owed   what the unit owes in the year
    /// @param due    how many letters are to be signed
    /// @param signed how many of them were
    public record Row(Unit unit, int depth, List<Place> places, List<Obligation> owed, int due, int signed) {
        public boolean vacant() {
            return places.stream().anyMatch(place -> !place.vacant().isEmpty());
        }
    }

    /// @param asked  whether a duty asks something of the office
    /// @param vacant the systems that do and for which nobody holds it
    public record Place(Office office, boolean asked, List<Appointment> holders, Set<String> vacant) {}

    public long vacant() {
        return rows.stream().filter(Row::vacant).count();
    }
}
