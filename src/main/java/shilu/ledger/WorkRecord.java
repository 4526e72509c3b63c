package shilu.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.programme.KindId;
import shilu.programme.Value;

/// One piece of work done, as of some position.
///
/// @param current  the version that counts; where none counts, the one last submitted
/// @param pending  what waits for a second person; null when nothing does
/// @param proposed the version a pending correction would make current; null otherwise
/// @param entered  the day it was first submitted
/// @param authors  everybody who submitted a version or a withdrawal: none of them confirms
/// @param versions every version, oldest first
public record WorkRecord(
        Region region,
        RecordId id,
        UnitId unit,
        KindId kind,
        RecordState state,
        Version current,
        @Nullable Pending pending,
        @Nullable Version proposed,
        PersonId recorder,
        LocalDate entered,
        Set<PersonId> authors,
        List<Version> versions) {

    public LocalDate day() {
        return current.day();
    }

    /// What a list calls it: its title, else its theme, else the first text it has; empty when it has none.
    public String title() {
        var values = current.values();
        return Stream.of("title", "theme")
                .flatMap(field -> values.get(field, Value.Text.class).stream())
                .findFirst()
                .or(() -> values.byField().values().stream()
                        .filter(Value.Text.class::isInstance)
                        .map(Value.Text.class::cast)
                        .findFirst())
                .map(Value.Text::text)
                .orElse("");
    }

    public boolean counts() {
        return state instanceof RecordState.Confirmed;
    }

    public Optional<Version> counted() {
        return counts() ? Optional.of(current) : Optional.empty();
    }
}
