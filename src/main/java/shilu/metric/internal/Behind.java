package shilu.metric.internal;

import static org.jooq.impl.DSL.sum;
import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;
import static shilu.metric.internal.db.Tables.METRIC_GAUGE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import shilu.common.RecordId;
import shilu.common.UnitId;
import shilu.metric.Counted;
import shilu.metric.Question;
import shilu.metric.internal.db.tables.records.MetricGaugeRecord;
import shilu.unit.TieTable;
import shilu.unit.TreeSql;

/// The records behind a figure.
@Component
class Behind {
    private static final Comparator<Counted> BY_DAY =
            Comparator.comparing(Counted::day).thenComparing(Counted::record);

    private final DSLContext sql;

    Behind(DSLContext sql) {
        this.sql = sql;
    }

    /// Of a count or a sum: each record with what it gives in the period.
    List<Counted> total(Question question) {
        var total = sum(METRIC_CONTRIBUTION.AMOUNT);
        return sql.select(METRIC_CONTRIBUTION.RECORD, METRIC_CONTRIBUTION.UNIT, METRIC_CONTRIBUTION.DAY, total)
                .from(reached(question))
                .where(METRIC_CONTRIBUTION.REGION.eq(question.region().value()))
                .and(METRIC_CONTRIBUTION.METRIC.eq(question.metric().value()))
                .and(METRIC_CONTRIBUTION.POSITION.le(question.asOf()))
                .and(METRIC_CONTRIBUTION.DAY.between(
                        question.period().from(), question.period().to()))
                .groupBy(METRIC_CONTRIBUTION.RECORD, METRIC_CONTRIBUTION.UNIT, METRIC_CONTRIBUTION.DAY)
                .having(total.ne(BigDecimal.ZERO))
                .orderBy(METRIC_CONTRIBUTION.DAY, METRIC_CONTRIBUTION.RECORD)
                .fetch(row -> new Counted(
                        new RecordId(row.value1()),
                        new UnitId(row.value2()),
                        row.value3(),
                        Amounts.read(row.value4().longValueExact()),
                        null));
    }

    /// The contributions of the unit alone, or those of every unit that stood below it on their days.
    private static Table<?> reached(Question question) {
        var units = List.of(question.unit());
        if (!question.subtree()) {
            return METRIC_CONTRIBUTION.where(
                    METRIC_CONTRIBUTION.UNIT.eq(question.unit().value()));
        }
        var ties = TieTable.known(question.region(), units, TieTable.Which.BOTH, question.asOf());
        return ties.table()
                .join(METRIC_CONTRIBUTION)
                .on(METRIC_CONTRIBUTION.UNIT.eq(ties.unit()).and(ties.on(METRIC_CONTRIBUTION.DAY)));
    }

    /// Of a gauge: the record that gives each unit's last value by the period's end.
    List<Counted> lastValues(Question question) {
        LocalDate end = question.period().to();
        var units = question.subtree()
                ? TreeSql.below(
                        question.region(),
                        METRIC_GAUGE.UNIT,
                        org.jooq.impl.DSL.val(end),
                        List.of(question.unit()),
                        question.asOf())
                : METRIC_GAUGE.UNIT.eq(question.unit().value());
        var last = new LinkedHashMap<String, MetricGaugeRecord>();
        sql.selectFrom(METRIC_GAUGE)
                .where(METRIC_GAUGE.REGION.eq(question.region().value()))
                .and(METRIC_GAUGE.METRIC.eq(question.metric().value()))
                .and(METRIC_GAUGE.KNOWN_FROM.le(question.asOf()).and(METRIC_GAUGE.KNOWN_TO.gt(question.asOf())))
                .and(METRIC_GAUGE.DAY.le(end).and(units))
                .orderBy(METRIC_GAUGE.DAY, METRIC_GAUGE.RECORD)
                .forEach(row -> last.put(row.getUnit(), row));
        return last.values().stream()
                .map(row -> new Counted(
                        new RecordId(row.getRecord()),
                        new UnitId(row.getUnit()),
                        row.getDay(),
                        Amounts.read(row.getAmount()),
                        null))
                .sorted(BY_DAY)
                .toList();
    }

    /// Joint work gives to several units, each time above the line and below it.
    private record Gave(RecordId record, UnitId unit) {
        static Gave of(Counted row) {
            return new Gave(row.record(), row.unit());
        }
    }

    /// Of a ratio: each record with what it gives above and below the line.
    List<Counted> ratio(Question above, Question below) {
        var rows = new ArrayList<Counted>();
        Map<Gave, Counted> lower = new LinkedHashMap<>();
        total(below).forEach(row -> lower.put(Gave.of(row), row));
        for (var row : total(above)) {
            var under = lower.remove(Gave.of(row));
            var amount = under == null ? BigDecimal.ZERO : under.amount();
            rows.add(new Counted(row.record(), row.unit(), row.day(), row.amount(), amount));
        }
        lower.values()
                .forEach(row ->
                        rows.add(new Counted(row.record(), row.unit(), row.day(), BigDecimal.ZERO, row.amount())));
        rows.sort(BY_DAY);
        return rows;
    }
}
