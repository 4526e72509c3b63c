package shilu.programme;

import java.time.Instant;
import java.time.LocalDate;
import shilu.common.PersonId;

/// A pack version as it was put in force, by whom and when.
///
/// @param name what the version calls the system
/// @param note why, where it was edited in the page; empty where it came from a folder
public record Adopted(Programmes.Adoption adoption, Label name, PersonId who, Instant at, String note) {

    public ProgrammeId id() {
        return new ProgrammeId(adoption.top(), adoption.pack().id());
    }

    public String version() {
        return adoption.pack().version();
    }

    public long position() {
        return adoption.position();
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(adoption.from()) && !day.isAfter(adoption.to());
    }
}
