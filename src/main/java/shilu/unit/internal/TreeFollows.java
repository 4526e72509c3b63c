package shilu.unit.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shilu.common.Problem;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.unit.Consequences;
import shilu.unit.Planned;
import shilu.unit.Unit;
import shilu.unit.Units;
import shilu.unit.internal.db.Tables;

/// What follows in the tree itself, and whether the change can be taken back.
@Component
@Order(10)
class TreeFollows implements Consequences {
    private final DSLContext sql;
    private final Units units;
    private final OfficeClock clock;

    TreeFollows(DSLContext sql, Units units, OfficeClock clock) {
        this.sql = sql;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public List<Problem> of(Region region, Planned planned) {
        var lines = new ArrayList<Problem>();
        switch (planned) {
            case Planned.Rename to -> lines.add(Problem.of("unit.follows.rename", to.from()));
            case Planned.Move to -> moved(to, lines);
            case Planned.Merge to -> {
                counted(
                        "unit.follows.merge-below",
                        below(to.units(), to) - to.units().size(),
                        lines);
                counted("unit.follows.people", people(to.units()), lines);
            }
            case Planned.Close to -> counted("unit.follows.people", people(to.units()), lines);
        }
        boolean ahead = planned.from().isAfter(clock.today());
        lines.add(Problem.of(ahead ? "unit.follows.undo" : "unit.follows.no-undo"));
        return lines;
    }

    private void moved(Planned.Move to, List<Problem> lines) {
        var before = name(units.unit(to.unit()).map(Unit::parent).orElse(null));
        lines.add(Problem.of("unit.follows.move", to.from(), before, name(to.parent())));
        counted("unit.follows.below", below(to.units(), to) - 1, lines);
    }

    private static void counted(String code, int count, List<Problem> lines) {
        if (count > 0) lines.add(Problem.of(code, count));
    }

    private int below(Collection<UnitId> tops, Planned planned) {
        return tops.stream()
                .mapToInt(top -> units.subtree(top, planned.from()).size())
                .sum();
    }

    private int people(Collection<UnitId> some) {
        return sql.fetchCount(
                Tables.UNIT_PERSON,
                Tables.UNIT_PERSON.UNIT.in(some.stream().map(UnitId::value).toList()));
    }

    private String name(@Nullable UnitId unit) {
        return Optional.ofNullable(unit).flatMap(units::unit).map(Unit::name).orElse("");
    }
}
