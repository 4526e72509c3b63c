package shilu.demo.internal;

import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.identity.Actors;
import shilu.plan.PlannedWork;
import shilu.plan.Plans;

/// What units of the county plan: they keep all that is proposed, and add other work.
@Component
class Plannings {
    private final Plans plans;
    private final Actors actors;

    Plannings(Plans plans, Actors actors) {
        this.plans = plans;
        this.actors = actors;
    }

    Stream<Act> acts(County county, Map<String, UnitId> ids) {
        return county.plannings().stream()
                .map(planning -> new Act(planning.on(), () -> plan(planning, Founding.id(ids, planning.unit()))));
    }

    private void plan(County.Planning planning, UnitId unit) {
        var actor = actors.of(planning.as());
        plans.propose(unit, planning.year(), actor);
        var proposed = plans.year(unit, planning.year(), actor).stream()
                .map(one -> one.item().id())
                .toList();
        plans.keep(proposed, actor);
        for (var other : planning.other()) {
            var when = Period.month(YearMonth.of(planning.year(), other.month()));
            plans.plan(unit, new PlannedWork(other.title(), null, when, other.who(), ""), actor);
        }
    }
}
