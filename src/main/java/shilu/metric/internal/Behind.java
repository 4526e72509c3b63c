package shilu.metric.internal;

import static shilu.metric.internal.db.Tables.METRIC_GAUGE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.common.RecordId;
import shilu.common.UnitId;
import shilu.metric.Counted;
import shilu.metric.Question;
import shilu.metric.internal.db.tables.records.MetricGaugeRecord;
import shilu.programme.MetricId;
import shilu.unit.TreeSql;

/// The records behind a figure.
@Component
class Behind {
    private static final Comparator<Counted> BY_DAY = Comparator.comparing(Counted::day)
            .thenComparing(Counted::record)
            .thenComparing(counted -> counted.unit().value());

    private final DSLContext sql;

    Behind(DSLContext sql) {
        this.sql = sql;
    }

    /// Of a count or a sum: each record with what it gives in the period.
    Given total(Question question) {
        return new Given(sql, question, question.metric(), null);
    }

    /// Of a ratio: each record with what it gives above and below the line. Joint work gives to several units, each
    /// time above and below.
    Given ratio(Question question, MetricId above, MetricId below) {
        return new Given(sql, question, above, below);
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
}
