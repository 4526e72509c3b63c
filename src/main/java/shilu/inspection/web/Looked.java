package shilu.inspection.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.installation.OfficeClock;
import shilu.unit.Unit;
import shilu.unit.UnitChoices;
import shilu.unit.UnitField;

/// Reads from an address which unit and days are looked at.
@Component
class Looked {
    private final UnitChoices choices;
    private final OfficeClock clock;

    Looked(UnitChoices choices, OfficeClock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    Unit unit(@Nullable String asked, Actor actor) {
        return choices.asked(asked, actor);
    }

    UnitField field(Unit chosen, Actor actor) {
        return choices.any(chosen.id(), actor);
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
