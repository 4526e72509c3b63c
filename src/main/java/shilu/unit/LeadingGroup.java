package shilu.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.PersonId;
import shilu.common.UnitId;

/// A leading group of a unit (领导小组) as it stands.
///
/// @param programme the responsibility system it is for, by its short name; null for none in particular
/// @param to        its last day; null until further notice
/// @param members   all who ever sat in it and were not taken back, the chair first
/// @param said      what was said of the group itself, oldest first
public record LeadingGroup(
        GroupId id,
        UnitId unit,
        String name,
        @Nullable String programme,
        LocalDate from,
        @Nullable LocalDate to,
        List<Member> members,
        List<Said> said) {

    /// `组长`, `副组长`, `成员`.
    public enum Seat {
        CHAIR,
        DEPUTY,
        MEMBER
    }

    /// @param id of the appointment to the seat
    public record Member(
            long id,
            Person person,
            Seat seat,
            LocalDate from,
            @Nullable LocalDate to,
            boolean takenBack,
            List<AppointmentStep> steps) {
        public boolean sits(LocalDate day) {
            return !takenBack && !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /// @param name as said then
    public record Said(Sort sort, String name, @Nullable LocalDate to, String reason, PersonId who, Instant at) {}

    public enum Sort {
        FOUNDED,
        CHANGED,
        DISSOLVED
    }

    public boolean stands(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /// Who sits in it on the day, the chair first.
    public List<Member> on(LocalDate day) {
        return members.stream().filter(member -> member.sits(day)).toList();
    }
}
