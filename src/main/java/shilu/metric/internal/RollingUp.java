package shilu.metric.internal;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;
import static shilu.metric.internal.db.Tables.METRIC_ROLLUP;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Region;
import shilu.programme.Metric;
import shilu.programme.MetricType;
import shilu.programme.Programmes;
import shilu.unit.TieTable;

/// Brings the roll-ups from one position to a later one: what was contributed between them goes by the tree known at
/// the later one, and what had been contributed before moves with every tie that was said or taken back between them.
/// So a back-dated move is no special case (docs/decisions/0008).
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RollingUp {
    private final DSLContext sql;
    private final Programmes programmes;

    RollingUp(DSLContext sql, Programmes programmes) {
        this.sql = sql;
        this.programmes = programmes;
    }

    void between(Region region, long from, long to) {
        var gauges = programmes.metrics(region, to).stream()
                .filter(metric -> metric.type() == MetricType.GAUGE)
                .map(Metric::id)
                .map(id -> id.value())
                .toList();
        var all = METRIC_CONTRIBUTION.REGION.eq(region.value());
        var position = METRIC_CONTRIBUTION.POSITION;
        add(TieTable.known(region, to), gauges, all.and(position.gt(from)).and(position.le(to)));
        add(TieTable.changed(region, from, to), gauges, all.and(position.le(from)));
    }

    private void add(TieTable ties, List<String> gauges, Condition which) {
        var day = METRIC_CONTRIBUTION.DAY;
        var gauge = METRIC_CONTRIBUTION.METRIC.in(gauges);
        add(ties, ties.said(), day, which.and(gauge.not()).and(ties.on(day)));
        if (gauges.isEmpty()) return;
        // A gauge's value stands where its unit stands: it comes along when a tie begins and leaves when it ends.
        var known = which.and(gauge).and(day.lt(ties.to()));
        add(ties, ties.said(), when(day.lt(ties.from()), ties.from()).otherwise(day), known);
        add(ties, ties.said().neg(), ties.to(), known.and(ties.to().ne(inline(TieTable.FOREVER))));
    }

    private void add(TieTable ties, Field<Integer> times, Field<LocalDate> day, Condition which) {
        var month = extract(day, DatePart.YEAR).times(inline(100)).plus(extract(day, DatePart.MONTH));
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
                                month.cast(SQLDataType.INTEGER),
                                sum(METRIC_CONTRIBUTION.AMOUNT.times(times)).cast(SQLDataType.BIGINT),
                                sum(METRIC_CONTRIBUTION.HOLDERS.times(times)).cast(SQLDataType.BIGINT))
                        .from(METRIC_CONTRIBUTION)
                        .join(ties.table())
                        .on(ties.region().eq(METRIC_CONTRIBUTION.REGION))
                        .and(ties.unit().eq(METRIC_CONTRIBUTION.UNIT))
                        .where(which)
                        .groupBy(METRIC_CONTRIBUTION.REGION, ties.ancestor(), METRIC_CONTRIBUTION.METRIC, month))
                .onConflict(METRIC_ROLLUP.REGION, METRIC_ROLLUP.ANCESTOR, METRIC_ROLLUP.METRIC, METRIC_ROLLUP.MONTH)
                .doUpdate()
                .set(METRIC_ROLLUP.AMOUNT, METRIC_ROLLUP.AMOUNT.plus(excluded(METRIC_ROLLUP.AMOUNT)))
                .set(METRIC_ROLLUP.HOLDERS, METRIC_ROLLUP.HOLDERS.plus(excluded(METRIC_ROLLUP.HOLDERS)))
                .execute();
    }
}
