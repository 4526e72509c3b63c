package shilu.metric.internal;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;
import static shilu.metric.internal.db.Tables.METRIC_FOLD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.unit.TieTable;

/// Totals by whichever way reads less; both give the same.
@Component
class Reading {
    /// So few contributions that it is not worth counting units.
    private static final int NEAR = 200;

    private static final int MANY = 20_000;

    private final DSLContext sql;
    private final FromRollups rollups;
    private final FromContributions contributions;

    Reading(DSLContext sql, FromRollups rollups, FromContributions contributions) {
        this.sql = sql;
        this.rollups = rollups;
        this.contributions = contributions;
    }

    Totals totals(Asked asked) {
        boolean help = FromRollups.can(asked) && !few(asked);
        return help ? rollups.totals(asked) : contributions.totals(asked);
    }

    /// Whether to look at every metric of all units below is less than to read everybody's contributions between the
    /// folded position and the one asked for.
    private boolean few(Asked asked) {
        int passed = passed(asked);
        if (passed <= NEAR) return false;
        int worth = 1 + passed / asked.metrics().size();
        var ties = TieTable.known(asked.region(), asked.units(), TieTable.Which.BELOW, asked.asOf());
        return sql.fetchCount(selectOne().from(ties.table()).limit(worth)) < worth;
    }

    /// How many contributions lie between; not counted beyond many.
    private int passed(Asked asked) {
        var region = asked.region().value();
        var asOf = val(asked.asOf());
        var between = selectOne()
                .from(METRIC_CONTRIBUTION)
                .where(METRIC_CONTRIBUTION.REGION.eq(region))
                .and(METRIC_CONTRIBUTION.POSITION.gt(least(METRIC_FOLD.POSITION, asOf)))
                .and(METRIC_CONTRIBUTION.POSITION.le(greatest(METRIC_FOLD.POSITION, asOf)))
                .limit(MANY);
        return sql.select(field(select(count()).from(between)))
                .from(METRIC_FOLD)
                .where(METRIC_FOLD.REGION.eq(region))
                .fetchOptional(row -> row.value1())
                .orElse(MANY);
    }
}
