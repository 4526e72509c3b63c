package shilu.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shilu.duty.Obligation;
import shilu.programme.Duty;
import shilu.programme.Label;
import shilu.programme.ReportForm;
import shilu.unit.People.Appointment;
import shilu.unit.People.Office;
import shilu.unit.Unit;

/// The duty list of a unit for a year (责任清单), of all its responsibility systems, by who answers.
///
/// @param day     whose holders it tells: today, or the year's last day where that is past
/// @param systems the responsibility systems in force, by their short names
public record DutyList(
        Unit unit, int year, LocalDate day, Map<String, Label> systems, List<Part> parts, List<Owed> letters) {

    /// An office with its duties.
    ///
    /// @param vacant the systems that ask something of the office and for which nobody holds it
    public record Part(Office office, List<Appointment> holders, Set<String> vacant, List<Line> lines) {}

    /// @param system the short name of the system that asks for it
    /// @param owed   its periods of the year; none where it is owed on an event and there was none
    public record Line(Duty duty, String system, List<Label> metBy, List<Obligation> owed) {}

    /// A letter that a holder is to sign.
    ///
    /// @param letter the one that is signed, else the newest; null where none was made
    public record Owed(
            ReportForm form, Appointment holder, @Nullable Letter letter) {
        public boolean signed() {
            return letter != null && letter.signed();
        }
    }

    public long signed() {
        return letters.stream().filter(Owed::signed).count();
    }

    /// How many offices somebody is missing in.
    public long vacant() {
        return parts.stream().filter(part -> !part.vacant().isEmpty()).count();
    }
}
