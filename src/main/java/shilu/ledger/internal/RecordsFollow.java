package shilu.ledger.internal;

import static org.jooq.impl.DSL.and;
import static shilu.ledger.internal.db.Tables.LEDGER_RECORD;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shilu.common.Problem;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.unit.Consequences;
import shilu.unit.Planned;
import shilu.unit.TreeSql;

/// What a change of the tree brings to the records: which count elsewhere, and which still wait.
@Component
@Order(20)
class RecordsFollow implements Consequences {
    private static final Condition COUNTS = LEDGER_RECORD.STATE.eq("CONFIRMED");
    private static final Condition OPEN = LEDGER_RECORD.PENDING.isNotNull().or(LEDGER_RECORD.STATE.eq("RETURNED"));

    private final DSLContext sql;

    RecordsFollow(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Problem> of(Region region, Planned planned) {
        return switch (planned) {
            case Planned.Rename _ -> List.of();
            case Planned.Move to -> moved(region, to);
            case Planned.Close _, Planned.Merge _ -> closed(region, planned);
        };
    }

    private List<Problem> moved(Region region, Planned.Move to) {
        var below = TreeSql.below(region, LEDGER_RECORD.UNIT, LEDGER_RECORD.DAY, to.units(), TreeSql.NOW);
        int count = count(region, below, LEDGER_RECORD.DAY.ge(to.from()), COUNTS);
        return count == 0 ? List.of() : List.of(Problem.of("ledger.follows.move", to.from(), count));
    }

    private List<Problem> closed(Region region, Planned planned) {
        var own = LEDGER_RECORD.UNIT.in(
                planned.units().stream().map(UnitId::value).toList());
        var lines = new ArrayList<Problem>();
        int open = count(region, own, OPEN);
        if (open > 0) lines.add(Problem.of("ledger.follows.open", open));
        lines.add(Problem.of("ledger.follows.keep", count(region, own, COUNTS)));
        return lines;
    }

    private int count(Region region, Condition... which) {
        return sql.fetchCount(sql.selectFrom(LEDGER_RECORD)
                .where(LEDGER_RECORD.REGION.eq(region.value()))
                .and(and(which)));
    }
}
