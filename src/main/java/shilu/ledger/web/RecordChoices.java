package shilu.ledger.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.ledger.RecordQuery;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.unit.Positions;
import shilu.unit.Tree;
import shilu.unit.UnitChoices;

/// What a list of records may be narrowed to: the reader's units, the kinds in force there, and a period.
@Component
class RecordChoices {
    private final UnitChoices choices;
    private final Tree tree;
    private final Programmes programmes;
    private final Positions positions;
    private final OfficeClock clock;

    RecordChoices(UnitChoices choices, Tree tree, Programmes programmes, Positions positions, OfficeClock clock) {
        this.choices = choices;
        this.tree = tree;
        this.programmes = programmes;
        this.positions = positions;
        this.clock = clock;
    }

    /// An answer left empty is left open. A unit outside the reader's is the same as not there.
    RecordQuery query(@Nullable String unit, @Nullable String kind, @Nullable String period, Actor actor) {
        return RecordQuery.all()
                .about(choices.narrowed(unit, actor), given(kind, KindId::new), given(period, Period::parse));
    }

    /// Every kind in force today at one of the reader's units, by id.
    Map<String, String> kinds(Actor actor, Locale locale) {
        var now = positions.last(actor.region());
        var kinds = new LinkedHashMap<String, String>();
        for (var unit : differing(actor, now)) {
            programmes
                    .inForce(actor.region(), unit, clock.today(), now)
                    .kinds()
                    .forEach(kind ->
                            kinds.putIfAbsent(kind.id().value(), kind.name().in(locale)));
        }
        return kinds;
    }

    /// What is in force changes from unit to unit only where something was adopted.
    private List<UnitId> differing(Actor actor, long now) {
        var tops = actor.scope().readable();
        var below = programmes.adoptions(actor.region(), now).stream()
                .map(Programmes.Adoption::top)
                .filter(top -> tree.within(tops, top, clock.today()));
        return Stream.concat(tops.stream(), below).distinct().toList();
    }

    private static <T> @Nullable T given(@Nullable String answer, Function<String, T> reading) {
        return answer == null || answer.isBlank() ? null : reading.apply(answer);
    }
}
