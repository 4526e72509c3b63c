package shilu.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.programme.KindId;

/// One piece of work done, as of some position.
///
/// @param current  the version that counts; where none counts, the one last submitted
/// @param pending  what waits for a second person; null when nothing does
/// @param proposed the version a pending correction would make current; null otherwise
/// @param cameBack what was given back last and not asked anew since; null where nothing was
/// @param entered  the day it was first submitted
/// @param authors  everybody who submitted a version or a withdrawal: none of them confirms
/// @param versions every version, oldest first
/// @param title    what a list calls it, as its kind says; empty when the field that names it is
public record WorkRecord(
        Region region,
        RecordId id,
        UnitId unit,
        KindId kind,
        RecordState state,
        Version current,
        @Nullable Pending pending,
        @Nullable Version proposed,
        @Nullable CameBack cameBack,
        PersonId recorder,
        LocalDate entered,
        Set<PersonId> authors,
        List<Version> versions,
        String title) {

    public LocalDate day() {
        return current.day();
    }

    public boolean counts() {
        return state instanceof RecordState.Confirmed;
    }

    public Optional<Version> counted() {
        return counts() ? Optional.of(current) : Optional.empty();
    }
}
