package shilu.duty.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.web.HomeCard;
import shilu.web.Part;

/// For those above: the units that stand worst, each beside what it had done a year ago, and the way to the table of
/// all. Of more units than are worked out together only the way.
@Component
class UnitsCard implements HomeCard {
    private static final Set<Role> ABOVE = EnumSet.of(Role.SUPERIOR, Role.INSPECTOR);
    private static final int FIRST = 8;

    private final Survey survey;
    private final FromAddress asking;

    UnitsCard(Survey survey, FromAddress asking) {
        this.survey = survey;
        this.asking = asking;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public Optional<Part> card(Actor actor) {
        return asking.own(actor, ABOVE).stream().findFirst().map(unit -> {
            var period = asking.period(null);
            long count = asking.count(unit, period);
            var worst = count > Survey.TOGETHER
                    ? List.<UnitStanding>of()
                    : survey.found(unit, period, Narrowed.NOT, 1, actor).units().stream()
                            .limit(FIRST)
                            .toList();
            return Part.of("duty/_units", "unit", unit, "period", period, "count", count, "worst", worst);
        });
    }
}
