package shilu.plan.internal;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shilu.common.Problem;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.plan.PlanItem.State;
import shilu.unit.Consequences;
import shilu.unit.Planned;
import shilu.unit.TreeSql;

/// What a unit planned for days on which it is no more: nobody takes that over by itself.
@Component
@Order(31)
class PlansFollow implements Consequences {
    private static final int YEARS = 2;

    private final PlanRows rows;

    PlansFollow(PlanRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Problem> of(Region region, Planned planned) {
        if (planned instanceof Planned.Rename || planned instanceof Planned.Move) return List.of();
        long left = planned.units().stream()
                .mapToLong(unit -> left(region, unit, planned))
                .sum();
        return left == 0 ? List.of() : List.of(Problem.of("plan.follows.end", planned.from(), left));
    }

    private long left(Region region, UnitId unit, Planned planned) {
        int year = planned.from().getYear();
        return Folding.items(rows.of(region, unit, year, year + YEARS, TreeSql.NOW)).stream()
                .filter(item -> item.state() == State.KEPT)
                .filter(item -> !item.work().when().to().isBefore(planned.from()))
                .count();
    }
}
