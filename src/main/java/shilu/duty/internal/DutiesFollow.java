package shilu.duty.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.Problem;
import shilu.common.Region;
import shilu.duty.Asked;
import shilu.duty.Duties;
import shilu.installation.OfficeClock;
import shilu.unit.Consequences;
import shilu.unit.Planned;
import shilu.unit.Positions;

/// What a unit owes no more once it is closed.
@Component
@Order(30)
class DutiesFollow implements Consequences {
    private static final int NAMED = 8;

    private final Duties duties;
    private final Positions positions;
    private final OfficeClock clock;

    DutiesFollow(Duties duties, Positions positions, OfficeClock clock) {
        this.duties = duties;
        this.positions = positions;
        this.clock = clock;
    }

    @Override
    public List<Problem> of(Region region, Planned planned) {
        if (planned instanceof Planned.Rename || planned instanceof Planned.Move) return List.of();
        var from = planned.from();
        var rest = new Period(from, from.withMonth(12).withDayOfMonth(31));
        var asked = new Asked(region, rest, positions.last(region), clock.today());
        var names = planned.units().stream()
                .flatMap(unit -> duties.duties(unit, asked).stream())
                .map(duty -> duty.name().zh())
                .distinct()
                .toList();
        if (names.isEmpty()) return List.of();
        var some = names.stream().limit(NAMED).collect(Collectors.joining("、", "", names.size() > NAMED ? "…" : ""));
        return List.of(Problem.of("duty.follows.end", from, names.size(), some));
    }
}
