package shilu.commitment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.commitment.DutyList;
import shilu.unit.LeadingGroup;
import shilu.unit.People.Appointment;
import shilu.unit.People.Office;

/// A duty list as its page and its workbook show it.
///
/// @param groups  leading groups that stand on the list's day
/// @param make    whether the reader may have letters made
/// @param sign    whether the reader may record that they were signed
/// @param appoint whether the reader writes appointments
public record DutyListView(
        DutyList list,
        List<Part> parts,
        List<LetterLine> letters,
        List<LeadingGroup> groups,
        Map<String, String> systems,
        boolean make,
        boolean sign,
        boolean appoint) {

    /// @param vacant what nobody holds it for: empty where somebody does, a single empty name where it is for all
    public record Part(Office office, List<Holder> holders, List<String> vacant, List<Line> lines) {
        public boolean gap() {
            return !vacant.isEmpty();
        }
    }

    /// @param system what it is for; empty for all
    public record Holder(Appointment held, String system) {}

    /// @param next   the day by which what is open next is due; null where nothing is open
    /// @param counts how many of its periods stand where, what presses most in front
    public record Line(
            String id,
            String name,
            String system,
            String often,
            String deadline,
            String clause,
            List<String> metBy,
            boolean evidence,
            @Nullable LocalDate next,
            Map<String, Long> counts) {}

    /// A letter a holder is to sign.
    ///
    /// @param make what is sent to have it made
    public record LetterLine(DutyList.Owed owed, String name, String make) {
        public boolean open() {
            var letter = owed.letter();
            return letter != null && letter.record() == null;
        }
    }

    public boolean signable() {
        return sign && letters.stream().anyMatch(LetterLine::open);
    }
}
