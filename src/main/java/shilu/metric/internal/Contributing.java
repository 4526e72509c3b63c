package shilu.metric.internal;

import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.ledger.CountChanging;
import shilu.ledger.Ledger;
import shilu.ledger.Version;
import shilu.ledger.WorkRecord;
import shilu.metric.internal.db.tables.records.MetricContributionRecord;
import shilu.programme.InForce;
import shilu.programme.KindId;
import shilu.programme.MetricId;
import shilu.programme.MetricType;
import shilu.programme.PackAdopted;
import shilu.programme.Programmes;
import shilu.unit.TreeChanged;
import shilu.unit.TreeSql;

/// Brings contributions in line with what counts, at the position of the fact that changed it: what a record should
/// give by the packs in force on its day, less what it has given so far. One way for confirming, correcting,
/// withdrawing, adopting a pack and moving a unit, so none can drift from the others.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Contributing {
    private final DSLContext sql;
    private final Programmes programmes;
    private final Ledger ledger;
    private final Gauges gauges;

    Contributing(DSLContext sql, Programmes programmes, Ledger ledger, Gauges gauges) {
        this.sql = sql;
        this.programmes = programmes;
        this.ledger = ledger;
        this.gauges = gauges;
    }

    /// A record as far as metrics care; `version` null when nothing of it counts.
    private record Work(
            Region region,
            UnitId unit,
            RecordId id,
            KindId kind,
            @Nullable Version version) {}

    /// Worked out before the position is taken, when all others in the region begin to wait.
    @EventListener
    void on(CountChanging change) {
        var work = new Work(change.region(), change.unit(), change.record(), change.kind(), change.after());
        var prepared = prepared(work, TreeSql.NOW);
        change.following().add((_, position) -> write(List.of(prepared), position));
    }

    @EventListener
    void on(PackAdopted adopted) {
        settleAll(adopted.region(), adopted.top(), adopted.position());
    }

    @EventListener
    void on(TreeChanged changed) {
        settleAll(changed.region(), changed.unit(), changed.position());
    }

    /// Every record that counts at the unit or below it, some hundred at a time.
    private void settleAll(Region region, UnitId top, long position) {
        ledger.counting(region, top, ids -> settle(region, ids, position));
    }

    private void settle(Region region, List<RecordId> ids, long position) {
        var records = ledger.asOf(region, ids, position).values();
        var units = records.stream().map(WorkRecord::unit).distinct().toList();
        var courses = programmes.courses(region, units, position);
        var gauged = gauges.metricsOf(region, ids);
        var given = given(region, ids);
        write(
                records.stream()
                        .map(record -> {
                            var version = record.counted().orElse(null);
                            var work = new Work(region, record.unit(), record.id(), record.kind(), version);
                            var course = Objects.requireNonNull(courses.get(record.unit()));
                            return prepared(
                                    work,
                                    version == null ? null : course.forWork(version.day()),
                                    gauged.getOrDefault(record.id(), List.of()),
                                    given.getOrDefault(record.id(), Map.of()));
                        })
                        .toList(),
                position);
    }

    /// What a record is to give beyond what it has given, and the values of gauges it is to have.
    ///
    /// @param gauged the gauges it has or had a value of
    private record Prepared(
            Work work, Map<Place, Long> change, Map<MetricId, Gauges.Reading> readings, List<String> gauged) {}

    private Prepared prepared(Work work, long asOf) {
        var ids = List.of(work.id());
        return prepared(
                work,
                inForce(work, asOf),
                gauges.metricsOf(work.region(), ids).getOrDefault(work.id(), List.of()),
                given(work.region(), ids).getOrDefault(work.id(), Map.of()));
    }

    private static Prepared prepared(
            Work work, @Nullable InForce inForce, List<String> gauged, Map<Place, Long> given) {
        var change = wanted(work, inForce);
        given.forEach((place, amount) -> {
            if (!gauged.contains(place.metric())) change.merge(place, -amount, Long::sum);
        });
        return new Prepared(work, change, gaugeValues(work, inForce), gauged);
    }

    private void write(List<Prepared> all, long position) {
        var rows = new ArrayList<MetricContributionRecord>();
        for (var prepared : all)
            prepared.change().forEach((place, amount) -> {
                if (amount != 0) rows.add(row(prepared.work(), place, amount, position));
            });
        if (!rows.isEmpty()) sql.batchInsert(rows).execute();
        for (var prepared : all) {
            if (prepared.readings().isEmpty() && prepared.gauged().isEmpty()) continue;
            var work = prepared.work();
            gauges.settle(work.region(), work.unit(), work.id(), prepared.readings(), position);
        }
    }

    private @Nullable InForce inForce(Work work, long asOf) {
        var version = work.version();
        return version == null ? null : programmes.inForce(work.region(), work.unit(), version.day(), asOf);
    }

    /// Where a contribution lies: of the record's own unit, or of one that took part in joint work.
    private record Place(String metric, String unit, LocalDate day) {}

    private static Map<Place, Long> wanted(Work work, @Nullable InForce inForce) {
        var wanted = new HashMap<Place, Long>();
        var version = work.version();
        if (version == null || inForce == null) return wanted;
        var day = version.day();
        inForce.amounts(work.kind(), version.values()).forEach((metric, amount) -> {
            if (!gauge(inForce, metric))
                wanted.put(new Place(metric.value(), work.unit().value(), day), Amounts.kept(amount));
        });
        inForce.partnerAmounts(work.kind(), version.values()).forEach((unit, amounts) -> {
            if (unit.equals(work.unit())) return; // who names itself took part in nobody else's work
            amounts.forEach(
                    (metric, amount) -> wanted.put(new Place(metric.value(), unit.value(), day), Amounts.kept(amount)));
        });
        return wanted;
    }

    private static Map<MetricId, Gauges.Reading> gaugeValues(Work work, @Nullable InForce inForce) {
        var values = new HashMap<MetricId, Gauges.Reading>();
        var version = work.version();
        if (version == null || inForce == null) return values;
        inForce.amounts(work.kind(), version.values()).forEach((metric, amount) -> {
            if (gauge(inForce, metric)) values.put(metric, new Gauges.Reading(version.day(), Amounts.kept(amount)));
        });
        return values;
    }

    private static boolean gauge(InForce inForce, MetricId metric) {
        return inForce.metric(metric).orElseThrow().type() == MetricType.GAUGE;
    }

    /// The few rows of each record, added up here: asked to group them, SQLite goes over the whole region in the order
    /// of the groups instead of to the records.
    private Map<RecordId, Map<Place, Long>> given(Region region, Collection<RecordId> records) {
        var given = new HashMap<RecordId, Map<Place, Long>>();
        sql.select(
                        METRIC_CONTRIBUTION.RECORD,
                        METRIC_CONTRIBUTION.METRIC,
                        METRIC_CONTRIBUTION.UNIT,
                        METRIC_CONTRIBUTION.DAY,
                        METRIC_CONTRIBUTION.AMOUNT)
                .from(METRIC_CONTRIBUTION)
                .where(METRIC_CONTRIBUTION.REGION.eq(region.value()))
                .and(METRIC_CONTRIBUTION.RECORD.in(
                        records.stream().map(RecordId::value).toList()))
                .forEach(row -> given.computeIfAbsent(new RecordId(row.value1()), _ -> new HashMap<>())
                        .merge(new Place(row.value2(), row.value3(), row.value4()), row.value5(), Long::sum));
        return given;
    }

    private MetricContributionRecord row(Work work, Place place, long amount, long position) {
        var row = sql.newRecord(METRIC_CONTRIBUTION);
        row.setRegion(work.region().value());
        row.setMetric(place.metric());
        row.setUnit(place.unit());
        row.setDay(place.day());
        row.setPosition(position);
        row.setRecord(work.id().value());
        row.setAmount(amount);
        row.setHolders(0);
        return row;
    }
}
