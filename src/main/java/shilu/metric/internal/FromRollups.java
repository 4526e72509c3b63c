package shilu.metric.internal;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;
import static shilu.metric.internal.db.Tables.METRIC_FOLD;
import static shilu.metric.internal.db.Tables.METRIC_ROLLUP;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import shilu.common.UnitId;
import shilu.metric.internal.Months.Span;

/// Totals of units with others below them: whole months and the days left over as they are added up, the units' own
/// work
/// and the days left over of those directly below from the contributions, and what lies between what is folded and the
/// position asked for, added or taken away. So the answer is the same at every moment of the folding.
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
        boolean whole = asked.gauge() || months.cover(asked.period());
        var spans = whole ? months.spans() : months.spans(asked.period());
        var folded = rolledUp(asked, spans, totals);
        contributions.own(asked, totals);
        if (!whole) contributions.children(asked, leftOver(months), folded, totals);
        if (asked.asOf() > folded.position()) contributions.since(asked, folded, totals);
        else if (asked.asOf() < folded.position() || folded.part() != null) contributions.before(asked, folded, totals);
        return totals;
    }

    private static Condition leftOver(Months months) {
        return months.none()
                ? noCondition()
                : not(METRIC_CONTRIBUTION.DAY.between(months.firstDay(), months.lastDay()));
    }

    /// One statement, so that the sums and what they hold are of the same moment.
    private Folded rolledUp(Asked asked, List<Span> spans, Totals totals) {
        var sums = spans.stream()
                .<Select<Record4<String, String, BigDecimal, BigDecimal>>>map(span -> sums(asked, span))
                .reduce(Select::unionAll)
                .orElseThrow()
                .asTable("sums");
        var rows = sql.select(
                        METRIC_FOLD.POSITION,
                        METRIC_FOLD.PART,
                        sums.field(0, String.class),
                        sums.field(1, String.class),
                        sums.field(2, Long.class),
                        sums.field(3, Long.class))
                .from(METRIC_FOLD)
                .leftJoin(sums)
                .on(trueCondition())
                .where(METRIC_FOLD.REGION.eq(asked.region().value()))
                .fetch();
        for (var row : rows) {
            if (row.value3() != null) totals.add(row.value3(), row.value4(), row.value5(), row.value6());
        }
        return rows.isEmpty()
                ? Folded.NOTHING
                : new Folded(rows.getFirst().value1(), rows.getFirst().value2());
    }

    /// By span, so that each is one stretch of the key, whose order it keeps.
    private Select<Record4<String, String, BigDecimal, BigDecimal>> sums(Asked asked, Span span) {
        return sql.select(
                        METRIC_ROLLUP.ANCESTOR,
                        METRIC_ROLLUP.METRIC,
                        sum(METRIC_ROLLUP.AMOUNT).as("amount"),
                        sum(METRIC_ROLLUP.HOLDERS).as("holders"))
                .from(METRIC_ROLLUP)
                .where(METRIC_ROLLUP.REGION.eq(asked.region().value()))
                .and(METRIC_ROLLUP.ANCESTOR.in(
                        asked.units().stream().map(UnitId::value).toList()))
                .and(METRIC_ROLLUP.METRIC.in(asked.metrics()))
                .and(METRIC_ROLLUP.MONTH.between(span.first(), span.last()))
                .groupBy(METRIC_ROLLUP.ANCESTOR, METRIC_ROLLUP.METRIC);
    }
}
