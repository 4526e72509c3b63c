package shilu.metric.internal;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.sum;
import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;
import static shilu.metric.internal.db.Tables.METRIC_FOLD;
import static shilu.metric.internal.db.Tables.METRIC_ROLLUP;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.common.UnitId;

/// Totals of units with others below them: whole months as they are added up, the days left over and the units' own
/// work from the contributions, and what lies between the folded position and the one asked for, added or taken away.
/// So the answer is the same at every moment of the folding.
@Component
class FromRollups {
    private final DSLContext sql;
    private final FromContributions contributions;

    FromRollups(DSLContext sql, FromContributions contributions) {
        this.sql = sql;
        this.contributions = contributions;
    }

    /// Months are added up whole, so a gauge in the midst of one is not here.
    static boolean can(Asked asked) {
        return asked.alike().subtree()
                && (!asked.gauge() || Months.ends(asked.period().to()));
    }

    Totals totals(Asked asked) {
        var totals = new Totals();
        var months = asked.gauge() ? Months.until(asked.period().to()) : Months.within(asked.period());
        long folded = rolledUp(asked, months, totals);
        contributions.own(asked, totals);
        if (!asked.gauge() && !months.cover(asked.period()))
            contributions.below(asked, leftOver(months), folded, totals);
        if (asked.asOf() > folded) contributions.between(asked, folded, asked.asOf(), 1, totals);
        if (asked.asOf() < folded) contributions.between(asked, asked.asOf(), folded, -1, totals);
        return totals;
    }

    private static Condition leftOver(Months months) {
        return months.none()
                ? noCondition()
                : not(METRIC_CONTRIBUTION.DAY.between(months.firstDay(), months.lastDay()));
    }

    /// One statement, so that the sums and the position they belong to are of the same moment.
    private long rolledUp(Asked asked, Months months, Totals totals) {
        var amount = sum(METRIC_ROLLUP.AMOUNT);
        var holders = sum(METRIC_ROLLUP.HOLDERS);
        var rows = sql.select(METRIC_FOLD.POSITION, METRIC_ROLLUP.ANCESTOR, METRIC_ROLLUP.METRIC, amount, holders)
                .from(METRIC_FOLD)
                .leftJoin(METRIC_ROLLUP)
                .on(METRIC_ROLLUP.REGION.eq(METRIC_FOLD.REGION))
                .and(METRIC_ROLLUP.ANCESTOR.in(
                        asked.units().stream().map(UnitId::value).toList()))
                .and(METRIC_ROLLUP.METRIC.in(asked.metrics()))
                .and(METRIC_ROLLUP.MONTH.between(months.first(), months.last()))
                .where(METRIC_FOLD.REGION.eq(asked.region().value()))
                .groupBy(METRIC_FOLD.POSITION, METRIC_ROLLUP.ANCESTOR, METRIC_ROLLUP.METRIC)
                .fetch();
        for (var row : rows) {
            if (row.value2() == null) continue;
            totals.add(
                    row.value2(),
                    row.value3(),
                    row.value4().longValueExact(),
                    row.value5().longValueExact());
        }
        return rows.isEmpty() ? 0 : rows.getFirst().value1();
    }
}
