package shilu.metric.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.installation.OfficeClock;
import shilu.metric.Question;
import shilu.programme.MetricId;
import shilu.unit.Positions;
import shilu.unit.Unit;
import shilu.unit.UnitChoices;

/// Reads which unit, period and moment a page is about from its address, so that the address can be passed on.
@Component
class Asked {
    private final UnitChoices choices;
    private final Positions positions;
    private final OfficeClock clock;

    Asked(UnitChoices choices, Positions positions, OfficeClock clock) {
        this.choices = choices;
        this.positions = positions;
        this.clock = clock;
    }

    Unit unit(@Nullable String asked, Period period, Actor actor) {
        return choices.asked(asked, period, actor);
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
