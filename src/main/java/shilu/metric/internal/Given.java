package shilu.metric.internal;

import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.SelectOrderByStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.UnitId;
import shilu.metric.Counted;
import shilu.metric.Question;
import shilu.programme.MetricId;
import shilu.unit.TieTable;

/// What records give to a figure of their period: all of them, or some by number, since a figure at the top may have
/// more behind it than a page or the memory holds. By day, record and unit: fingerprints are taken over this order.
final class Given {
    /// Which shares of the period are looked at, one after the other.
    private static final List<Integer> BEGINNINGS = List.of(128, 16, 1);

    private static final List<OrderField<?>> BY_DAY =
            List.of(METRIC_CONTRIBUTION.DAY, METRIC_CONTRIBUTION.RECORD, METRIC_CONTRIBUTION.UNIT);

    private final DSLContext sql;
    private final Question question;
    private final Field<BigDecimal> upper;
    private final Field<BigDecimal> lower;
    private final boolean ratio;
    private final List<String> metrics;

    /// @param below of a ratio what stands below the line, else null
    Given(DSLContext sql, Question question, MetricId above, @Nullable MetricId below) {
        this.sql = sql;
        this.question = question;
        this.ratio = below != null;
        this.upper = of(above);
        this.lower = of(below == null ? above : below);
        this.metrics = Stream.of(above, below == null ? above : below)
                .map(MetricId::value)
                .distinct()
                .toList();
    }

    private static Field<BigDecimal> of(MetricId metric) {
        return sum(when(METRIC_CONTRIBUTION.METRIC.eq(metric.value()), METRIC_CONTRIBUTION.AMOUNT)
                .otherwise(0L));
    }

    List<Counted> all() {
        return read(rows(question.period()).orderBy(BY_DAY));
    }

    /// The first days are looked at first, and more only until the page is full: behind a figure at the top is all
    /// there is, and would else be put in order for twenty rows of it.
    List<Counted> some(int offset, int size) {
        var found = List.<Counted>of();
        for (var part : parts()) {
            found = read(rows(part).orderBy(BY_DAY).limit(size).offset(offset));
            if (found.size() == size) break;
        }
        return found;
    }

    /// More than are counted are one more than those. The first days are counted first.
    long count(int most) {
        long found = 0;
        for (var part : parts()) {
            found = sql.fetchCount(rows(part).limit(most + 1));
            if (found > most) break;
        }
        return found;
    }

    /// The period's beginning, more of it, and all of it.
    private List<Period> parts() {
        var all = question.period();
        long days = ChronoUnit.DAYS.between(all.from(), all.to());
        return BEGINNINGS.stream()
                .map(share -> new Period(all.from(), all.from().plusDays(days / share)))
                .distinct()
                .toList();
    }

    private SelectOrderByStep<Record5<String, String, LocalDate, BigDecimal, BigDecimal>> rows(Period period) {
        return sql.select(METRIC_CONTRIBUTION.RECORD, METRIC_CONTRIBUTION.UNIT, METRIC_CONTRIBUTION.DAY, upper, lower)
                .from(reached())
                .where(METRIC_CONTRIBUTION.REGION.eq(question.region().value()))
                .and(METRIC_CONTRIBUTION.METRIC.in(metrics))
                .and(METRIC_CONTRIBUTION.POSITION.le(question.asOf()))
                .and(METRIC_CONTRIBUTION.DAY.between(period.from(), period.to()))
                .groupBy(METRIC_CONTRIBUTION.RECORD, METRIC_CONTRIBUTION.UNIT, METRIC_CONTRIBUTION.DAY)
                .having(upper.ne(BigDecimal.ZERO).or(lower.ne(BigDecimal.ZERO)));
    }

    /// The contributions of the unit alone, or those of every unit that stood below it on their days.
    private Table<?> reached() {
        if (!question.subtree())
            return METRIC_CONTRIBUTION.where(
                    METRIC_CONTRIBUTION.UNIT.eq(question.unit().value()));
        var ties = TieTable.known(question.region(), List.of(question.unit()), TieTable.Which.BOTH, question.asOf());
        return ties.table()
                .join(METRIC_CONTRIBUTION)
                .on(METRIC_CONTRIBUTION.UNIT.eq(ties.unit()).and(ties.on(METRIC_CONTRIBUTION.DAY)));
    }

    private List<Counted> read(Select<Record5<String, String, LocalDate, BigDecimal, BigDecimal>> rows) {
        return rows.fetch(row -> new Counted(
                new RecordId(row.value1()),
                new UnitId(row.value2()),
                row.value3(),
                amount(row.value4()),
                ratio ? amount(row.value5()) : null));
    }

    private static BigDecimal amount(BigDecimal kept) {
        return Amounts.read(kept.longValueExact());
    }
}
