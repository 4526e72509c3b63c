package shilu.metric.internal;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.metric.Folding;
import shilu.unit.TieTable;

/// Totals by whichever way reads less; both give the same.
@Component
class Reading {
    /// So few positions that it is not worth counting units.
    private static final int NEAR = 50;

    private static final int ROWS_A_POSITION = 4;
    private static final int MANY = 50_000;

    private final DSLContext sql;
    private final Folding folding;
    private final FromRollups rollups;
    private final FromContributions contributions;

    Reading(DSLContext sql, Folding folding, FromRollups rollups, FromContributions contributions) {
        this.sql = sql;
        this.folding = folding;
        this.rollups = rollups;
        this.contributions = contributions;
    }

    Totals totals(Asked asked) {
        boolean help = FromRollups.can(asked) && !few(asked);
        return help ? rollups.totals(asked) : contributions.totals(asked);
    }

    /// Whether to read all contributions of the units below is less than to read everybody's between the folded
    /// position and the one asked for.
    private boolean few(Asked asked) {
        long distance = Math.abs(asked.asOf() - folding.folded(asked.region()));
        if (distance <= NEAR) return false;
        long worth =
                Math.min(MANY, 1 + distance * ROWS_A_POSITION / asked.metrics().size());
        var ties = TieTable.known(asked.region(), asked.units(), TieTable.Which.BELOW, asked.asOf());
        return sql.fetchCount(sql.selectOne().from(ties.table()).limit(worth)) < worth;
    }
}
