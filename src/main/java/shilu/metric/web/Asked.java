package shilu.metric.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.metric.Question;
import shilu.programme.MetricId;
import shilu.unit.Positions;
import shilu.unit.Tree;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Reads which unit, period and moment a page is about from its address, so that the address can be passed on.
@Component
class Asked {
    private final Units units;
    private final Tree tree;
    private final Positions positions;
    private final OfficeClock clock;

    Asked(Units units, Tree tree, Positions positions, OfficeClock clock) {
        this.units = units;
        this.tree = tree;
        this.positions = positions;
        this.clock = clock;
    }

    /// The unit of that id, or of that code or name in the period; without one, the first unit the reader holds a role
    /// at.
    Unit unit(@Nullable String asked, Period period, Actor actor) {
        var tops = actor.scope().readable();
        if (asked != null && !asked.isBlank()) {
            return units.unit(new UnitId(asked))
                    .filter(unit -> tree.everWithin(tops, unit.id()))
                    .or(() -> units.meant(actor.region(), asked, period, tops).one())
                    .orElseThrow(() -> new NotThere("unit.unknown"));
        }
        return tops.stream()
                .flatMap(top -> units.unit(top).stream())
                .findFirst()
                .orElseThrow(() -> new NotThere("unit.unknown"));
    }

    /// The period as written; without one, the year that has a quarter of it behind it, so that January still shows
    /// the year that was.
    Period period(@Nullable String asked) {
        if (asked != null && !asked.isBlank()) return Period.parse(asked);
        return Period.year(clock.today().minusMonths(3).getYear());
    }

    Question question(MetricId metric, Unit unit, Period period, boolean own, @Nullable Long asOf) {
        long now = positions.last(unit.region());
        return new Question(
                unit.region(), metric, unit.id(), !own, period, asOf == null ? now : Math.clamp(asOf, 0, now));
    }
}
