package shilu.metric.internal;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;
import static shilu.metric.internal.db.Tables.METRIC_ROLLUP;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Region;
import shilu.programme.Metric;
import shilu.programme.MetricType;
import shilu.programme.Programmes;
import shilu.unit.TieTable;

/// Brings the roll-ups from what they hold to more: what was contributed between goes by the tree known at the later
/// position, and what they hold already moves with every tie that was said or taken back between. So a back-dated move
/// is no special case (docs/decisions/0008). A part of a position goes by the tree before it, and moves along when the
/// position is whole.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RollingUp {
    /// Whoever stands directly below is read from their contributions where a month is not asked for whole.
    private static final int CHILD = 1;

    private final DSLContext sql;
    private final Programmes programmes;

    RollingUp(DSLContext sql, Programmes programmes) {
        this.sql = sql;
        this.programmes = programmes;
    }

    void between(Region region, Folded from, Folded to) {
        var all = METRIC_CONTRIBUTION.REGION.eq(region.value());
        if (to.part() != null) {
            var ties = TieTable.known(region, from.position());
            var part = from.since(to.next()).and(METRIC_CONTRIBUTION.RECORD.le(to.part()));
            add(METRIC_CONTRIBUTION.crossJoin(ties.table()), ties, gauges(region, to.next()), all.and(part));
            return;
        }
        var gauges = gauges(region, to.position());
        var known = TieTable.known(region, to.position());
        add(METRIC_CONTRIBUTION.crossJoin(known.table()), known, gauges, all.and(from.since(to.position())));
        var changed = TieTable.changed(region, from.position(), to.position());
        add(changed.table().crossJoin(METRIC_CONTRIBUTION), changed, gauges, all.and(from.in()));
    }

    private List<String> gauges(Region region, long position) {
        return programmes.metrics(region, position).stream()
                .filter(metric -> metric.type() == MetricType.GAUGE)
                .map(Metric::id)
                .map(id -> id.value())
                .toList();
    }

    private void add(Table<?> joined, TieTable ties, List<String> gauges, Condition which) {
        var day = METRIC_CONTRIBUTION.DAY;
        var gauge = METRIC_CONTRIBUTION.METRIC.in(gauges);
        var counted = which.and(gauge.not()).and(ties.on(day));
        add(joined, ties, ties.said(), Months.month(day), counted);
        add(joined, ties, ties.said(), Months.day(day), counted.and(ties.depth().gt(CHILD)));
        if (gauges.isEmpty()) return;
        // A gauge's value stands where its unit stands: it comes along when a tie begins and leaves when it ends.
        var known = which.and(gauge).and(day.lt(ties.to()));
        add(
                joined,
                ties,
                ties.said(),
                Months.month(when(day.lt(ties.from()), ties.from()).otherwise(day)),
                known);
        add(
                joined,
                ties,
                ties.said().neg(),
                Months.month(ties.to()),
                known.and(ties.to().ne(inline(TieTable.FOREVER))));
    }

    private void add(Table<?> joined, TieTable ties, Field<Integer> times, Field<Integer> span, Condition which) {
        sql.insertInto(
                        METRIC_ROLLUP,
                        METRIC_ROLLUP.REGION,
                        METRIC_ROLLUP.ANCESTOR,
                        METRIC_ROLLUP.METRIC,
                        METRIC_ROLLUP.MONTH,
                        METRIC_ROLLUP.AMOUNT,
                        METRIC_ROLLUP.HOLDERS)
                .select(sql.select(
                                METRIC_CONTRIBUTION.REGION,
                                ties.ancestor(),
                                METRIC_CONTRIBUTION.METRIC,
                                span.cast(SQLDataType.INTEGER),
                                sum(METRIC_CONTRIBUTION.AMOUNT.times(times)).cast(SQLDataType.BIGINT),
                                sum(METRIC_CONTRIBUTION.HOLDERS.times(times)).cast(SQLDataType.BIGINT))
                        .from(joined)
                        .where(which.and(ties.unit().eq(METRIC_CONTRIBUTION.UNIT)))
                        .groupBy(METRIC_CONTRIBUTION.REGION, ties.ancestor(), METRIC_CONTRIBUTION.METRIC, span))
                .onConflict(METRIC_ROLLUP.REGION, METRIC_ROLLUP.ANCESTOR, METRIC_ROLLUP.METRIC, METRIC_ROLLUP.MONTH)
                .doUpdate()
                .set(METRIC_ROLLUP.AMOUNT, METRIC_ROLLUP.AMOUNT.plus(excluded(METRIC_ROLLUP.AMOUNT)))
                .set(METRIC_ROLLUP.HOLDERS, METRIC_ROLLUP.HOLDERS.plus(excluded(METRIC_ROLLUP.HOLDERS)))
                .execute();
    }
}
