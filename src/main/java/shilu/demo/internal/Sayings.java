package shilu.demo.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.duty.ObligationId;
import shilu.duty.Statements;
import shilu.identity.Actors;
import shilu.installation.OfficeClock;

/// What people of the county say of their obligations, each on its day.
@Component
class Sayings {
    private final Statements statements;
    private final Actors actors;
    private final OfficeClock clock;

    Sayings(Statements statements, Actors actors, OfficeClock clock) {
        this.statements = statements;
        this.actors = actors;
        this.clock = clock;
    }

    /// Says what falls after the day the clock stands on, up to the given day.
    void say(County county, Map<String, UnitId> ids, LocalDate until) {
        county.sayings().stream()
                .filter(saying ->
                        saying.on().isAfter(clock.today()) && !saying.on().isAfter(until))
                .sorted(Comparator.comparing(County.Saying::on))
                .forEach(saying -> say(saying, Founding.id(ids, saying.unit())));
    }

    private void say(County.Saying saying, UnitId unit) {
        clock.standOn(saying.on());
        var id = new ObligationId(saying.duty(), unit, Period.parse(saying.period()));
        var actor = actors.of(saying.as());
        var text = Objects.requireNonNullElse(saying.text(), "");
        switch (saying.sort()) {
            case "nil" -> statements.declareNil(id, text, actor);
            case "nil-confirmed" -> statements.confirmNil(id, actor);
            case "waived" -> statements.waive(id, text, actor);
            case "cause" -> statements.noteCause(id, text, actor);
            default -> throw new IllegalArgumentException(saying.sort());
        }
    }
}
