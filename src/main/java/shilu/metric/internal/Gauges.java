package shilu.metric.internal;

import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;
import static shilu.metric.internal.db.Tables.METRIC_GAUGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.metric.internal.db.tables.records.MetricContributionRecord;
import shilu.metric.internal.db.tables.records.MetricGaugeRecord;
import shilu.programme.MetricId;

/// Keeps the values of gauges and writes them as differences between successive values, so that a gauge adds up the
/// tree as a count does. A late value changes its own difference and the next one's only.
@Component
class Gauges {
    static final long UNTIL_CHANGED = Long.MAX_VALUE;

    private final DSLContext sql;

    Gauges(DSLContext sql) {
        this.sql = sql;
    }

    /// @param amount in ten-thousandths
    record Reading(LocalDate day, long amount) {}

    /// The gauges each of some hundred records has, or once had, a value of. Whole rows are asked for and each gauge is
    /// named once here: asked for the names alone, SQLite goes over the whole region instead of to the records.
    Map<RecordId, List<String>> metricsOf(Region region, Collection<RecordId> records) {
        var found = new HashMap<RecordId, List<String>>();
        if (records.isEmpty()) return found;
        sql.selectFrom(METRIC_GAUGE)
                .where(METRIC_GAUGE.REGION.eq(region.value()))
                .and(METRIC_GAUGE.RECORD.in(
                        records.stream().map(RecordId::value).toList()))
                .forEach(row -> {
                    var metrics = found.computeIfAbsent(new RecordId(row.getRecord()), _ -> new ArrayList<>());
                    if (!metrics.contains(row.getMetric())) metrics.add(row.getMetric());
                });
        return found;
    }

    /// From the position on the record's values are these and no others.
    void settle(Region region, UnitId unit, RecordId record, Map<MetricId, Reading> wanted, long position) {
        var metrics = new HashSet<>(metricsOf(region, List.of(record)).getOrDefault(record, List.of()));
        wanted.keySet().forEach(metric -> metrics.add(metric.value()));
        for (var metric : metrics) {
            var before = known(region, unit, metric);
            var held = before.stream()
                    .filter(row -> row.getRecord().equals(record.value()))
                    .findFirst();
            var reading = wanted.get(new MetricId(metric));
            boolean same = held.isPresent()
                    && reading != null
                    && held.get().getDay().equals(reading.day())
                    && held.get().getAmount() == reading.amount();
            if (same || (held.isEmpty() && reading == null)) continue;
            held.ifPresent(row -> end(row, position));
            if (reading != null) begin(region, unit, metric, record, reading, position);
            write(region, unit, metric, steps(before), steps(known(region, unit, metric)), position);
        }
    }

    private Result<MetricGaugeRecord> known(Region region, UnitId unit, String metric) {
        return sql.selectFrom(METRIC_GAUGE)
                .where(METRIC_GAUGE.REGION.eq(region.value()), METRIC_GAUGE.METRIC.eq(metric))
                .and(METRIC_GAUGE.UNIT.eq(unit.value()).and(METRIC_GAUGE.KNOWN_TO.eq(UNTIL_CHANGED)))
                .orderBy(METRIC_GAUGE.DAY, METRIC_GAUGE.RECORD)
                .fetch();
    }

    private void end(MetricGaugeRecord row, long position) {
        sql.update(METRIC_GAUGE)
                .set(METRIC_GAUGE.KNOWN_TO, position)
                .where(METRIC_GAUGE.REGION.eq(row.getRegion()), METRIC_GAUGE.RECORD.eq(row.getRecord()))
                .and(METRIC_GAUGE.METRIC.eq(row.getMetric()).and(METRIC_GAUGE.KNOWN_TO.eq(UNTIL_CHANGED)))
                .execute();
    }

    private void begin(Region region, UnitId unit, String metric, RecordId record, Reading reading, long position) {
        var row = sql.newRecord(METRIC_GAUGE);
        row.setRegion(region.value());
        row.setMetric(metric);
        row.setUnit(unit.value());
        row.setDay(reading.day());
        row.setRecord(record.value());
        row.setKnownFrom(position);
        row.setKnownTo(UNTIL_CHANGED);
        row.setAmount(reading.amount());
        row.insert();
    }

    /// What one record's value changes on its day.
    private record Step(String record, LocalDate day) {}

    private record Change(long amount, int holders) {
        Change less(Change other) {
            return new Change(amount - other.amount, holders - other.holders);
        }
    }

    private static final Change NONE = new Change(0, 0);

    private static Map<Step, Change> steps(List<MetricGaugeRecord> values) {
        var steps = new java.util.LinkedHashMap<Step, Change>();
        long last = 0;
        int holders = 1;
        for (var value : values) {
            steps.put(new Step(value.getRecord(), value.getDay()), new Change(value.getAmount() - last, holders));
            last = value.getAmount();
            holders = 0;
        }
        return steps;
    }

    private void write(
            Region region,
            UnitId unit,
            String metric,
            Map<Step, Change> before,
            Map<Step, Change> after,
            long position) {
        Set<Step> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        var rows = new ArrayList<MetricContributionRecord>();
        for (var step : all) {
            var change = after.getOrDefault(step, NONE).less(before.getOrDefault(step, NONE));
            if (!change.equals(NONE)) rows.add(row(region, unit, metric, step, change, position));
        }
        if (!rows.isEmpty()) sql.batchInsert(rows).execute();
    }

    private MetricContributionRecord row(
            Region region, UnitId unit, String metric, Step step, Change change, long position) {
        var row = sql.newRecord(METRIC_CONTRIBUTION);
        row.setRegion(region.value());
        row.setMetric(metric);
        row.setUnit(unit.value());
        row.setDay(step.day());
        row.setPosition(position);
        row.setRecord(step.record());
        row.setAmount(change.amount());
        row.setHolders(change.holders());
        return row;
    }
}
