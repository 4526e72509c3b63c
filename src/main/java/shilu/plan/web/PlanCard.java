package shilu.plan.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.plan.Progress;
import shilu.unit.Unit;
import shilu.web.HomeCard;
import shilu.web.Part;

/// What the plan of the first unit somebody plans for has for the next weeks, and what it had and nothing came of.
/// No card where there is no plan.
@Component
class PlanCard implements HomeCard {
    private static final int BACK = 31;
    private static final int AHEAD = 21;
    private static final int SHOWN = 6;

    private final PlanViews views;
    private final Place place;

    PlanCard(PlanViews views, Place place) {
        this.views = views;
        this.place = place;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Part> card(Actor actor) {
        return place.own(actor, Place.PLANNERS).stream().findFirst().flatMap(unit -> card(unit, actor));
    }

    private Optional<Part> card(Unit unit, Actor actor) {
        var today = place.today();
        var open = views.within(unit, today.minusDays(BACK), today.plusDays(AHEAD), actor).stream()
                .filter(line -> line.progress() instanceof Progress.Overdue
                        || line.progress() instanceof Progress.Waiting
                        || line.progress() instanceof Progress.Ahead)
                .toList();
        if (open.isEmpty()) return Optional.empty();
        return Optional.of(Part.of(
                "plan/_home",
                "lines",
                open.stream().limit(SHOWN).toList(),
                "more",
                Math.max(0, open.size() - SHOWN),
                "path",
                Place.path(unit, today.getYear())));
    }
}
