package shilu.inspection.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.unit.Tree;
import shilu.unit.Unit;
import shilu.unit.UnitChoices;
import shilu.unit.Units;

/// Reads from an address which unit and days are looked at.
@Component
class Looked {
    private final Units units;
    private final UnitChoices choices;
    private final Tree tree;
    private final OfficeClock clock;

    Looked(Units units, UnitChoices choices, Tree tree, OfficeClock clock) {
        this.units = units;
        this.choices = choices;
        this.tree = tree;
        this.clock = clock;
    }

    /// The unit of that id; without one the first of the reader's. One outside theirs is the same as not there.
    Unit unit(@Nullable String asked, Actor actor) {
        var readable = actor.scope().readable();
        if (asked == null || asked.isBlank())
            return readable.stream()
                    .flatMap(top -> units.unit(top).stream())
                    .min(java.util.Comparator.comparing(Unit::code))
                    .orElseThrow(() -> new NotThere("unit.unknown"));
        return units.unit(new UnitId(asked))
                .filter(unit -> tree.everWithin(readable, unit.id()))
                .orElseThrow(() -> new NotThere("unit.unknown"));
    }

    Map<String, String> units(Actor actor) {
        return choices.of(actor);
    }

    LocalDate today() {
        return clock.today();
    }

    /// A day as it was written, or none where it is none.
    static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written.strip()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// The year as it was written, else the one that most of the last months lie in.
    int year(@Nullable String written) {
        return written != null && written.strip().matches("[12]\\d{3}")
                ? Integer.parseInt(written.strip())
                : today().minusMonths(3).getYear();
    }

    /// Whether something was written that is no year.
    static boolean unreadableYear(@Nullable String written) {
        return written != null && !written.isBlank() && !written.strip().matches("[12]\\d{3}");
    }
}
