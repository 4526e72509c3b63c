package shilu.ledger.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.ledger.RecordQuery;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.unit.Positions;
import shilu.unit.Tree;
import shilu.unit.Unit;
import shilu.unit.Units;

/// What a list of records may be narrowed to: the reader's units, the kinds in force there, and a period.
@Component
class RecordChoices {
    private final Units units;
    private final Tree tree;
    private final Programmes programmes;
    private final Positions positions;
    private final OfficeClock clock;

    RecordChoices(Units units, Tree tree, Programmes programmes, Positions positions, OfficeClock clock) {
        this.units = units;
        this.tree = tree;
        this.programmes = programmes;
        this.positions = positions;
        this.clock = clock;
    }

    /// An answer left empty is left open. A unit outside the reader's is the same as not there.
    RecordQuery query(@Nullable String unit, @Nullable String kind, @Nullable String period, Actor actor) {
        var top = given(unit, UnitId::new);
        if (top != null && !tree.everWithin(actor.scope().readable(), top)) throw new NotThere("unit.unknown");
        return RecordQuery.all().about(top, given(kind, KindId::new), given(period, Period::parse));
    }

    /// Every kind in force today at one of the reader's units, by id.
    Map<String, String> kinds(Actor actor, Locale locale) {
        var now = positions.last(actor.region());
        var choices = new LinkedHashMap<String, String>();
        for (var unit : readable(actor)) {
            programmes
                    .inForce(unit.region(), unit.id(), clock.today(), now)
                    .kinds()
                    .forEach(kind ->
                            choices.putIfAbsent(kind.id().value(), kind.name().in(locale)));
        }
        return choices;
    }

    private Iterable<Unit> readable(Actor actor) {
        return () -> actor.scope().readable().stream()
                .flatMap(top -> units.subtree(top, clock.today()).stream())
                .iterator();
    }

    private static <T> @Nullable T given(@Nullable String answer, Function<String, T> reading) {
        return answer == null || answer.isBlank() ? null : reading.apply(answer);
    }
}
