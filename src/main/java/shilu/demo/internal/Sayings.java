package shilu.demo.internal;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.duty.ObligationId;
import shilu.duty.Statements;
import shilu.identity.Actors;

/// What people of the county say of their obligations, each on its day.
@Component
class Sayings {
    private final Statements statements;
    private final Actors actors;

    Sayings(Statements statements, Actors actors) {
        this.statements = statements;
        this.actors = actors;
    }

    /// Each on its day.
    Stream<Act> acts(County county, Map<String, UnitId> ids) {
        return county.sayings().stream()
                .map(saying -> new Act(saying.on(), () -> say(saying, Founding.id(ids, saying.unit()))));
    }

    private void say(County.Saying saying, UnitId unit) {
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
