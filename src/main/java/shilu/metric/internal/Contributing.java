package shilu.metric.internal;

import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.KeptStatements;
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
    private final KeptStatements kept;
    private final Programmes programmes;
    private final Ledger ledger;
    private final Gauges gauges;

    Contributing(DSLContext sql, KeptStatements kept, Programmes programmes, Ledger ledger, Gauges gauges) {
        this.sql = sql;
        this.kept = kept;
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

    /// Worked out before the positions are taken, when all others in the region begin to wait.
    @EventListener
    void on(CountChanging changing) {
        var region = changing.region();
        var works = changing.changes().stream()
                .map(change -> new Work(region, change.unit(), change.record(), change.kind(), change.after()))
                .toList();
        var before = changing.changes().stream()
                .filter(change -> !change.first())
                .map(CountChanging.Change::record)
                .toList();
        var prepared = prepared(region, works, before, work -> inForce(work, TreeSql.NOW));
        changing.following().add(now -> {
            var written = new ArrayList<Written>();
            for (int i = 0; i < now.size(); i++)
                written.add(new Written(prepared.get(i), now.get(i).position()));
            write(written);
        });
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
        var works = records.stream()
                .map(record -> new Work(
                        region,
                        record.unit(),
                        record.id(),
                        record.kind(),
                        record.counted().orElse(null)))
                .toList();
        var prepared = prepared(region, works, ids, work -> {
            var version = work.version();
            return version == null
                    ? null
                    : Objects.requireNonNull(courses.get(work.unit())).forWork(version.day());
        });
        write(prepared.stream().map(one -> new Written(one, position)).toList());
    }

    /// What a record is to give beyond what it has given, and the values of gauges it is to have.
    ///
    /// @param gauged the gauges it has or had a value of
    private record Prepared(
            Work work, Map<Place, Long> change, Map<MetricId, Gauges.Reading> readings, List<String> gauged) {}

    private record Written(Prepared what, long position) {}

    /// @param before those that may have given something already
    private List<Prepared> prepared(
            Region region, List<Work> works, List<RecordId> before, Function<Work, @Nullable InForce> inForce) {
        var gauged = gauges.metricsOf(region, before);
        var given = given(region, before);
        return works.stream()
                .map(work -> prepared(
                        work,
                        inForce.apply(work),
                        gauged.getOrDefault(work.id(), List.of()),
                        given.getOrDefault(work.id(), Map.of())))
                .toList();
    }

    private static Prepared prepared(
            Work work, @Nullable InForce inForce, List<String> gauged, Map<Place, Long> given) {
        var change = wanted(work, inForce);
        given.forEach((place, amount) -> {
            if (!gauged.contains(place.metric())) change.merge(place, -amount, Long::sum);
        });
        return new Prepared(work, change, gaugeValues(work, inForce), gauged);
    }

    private void write(List<Written> all) {
        var rows = new ArrayList<MetricContributionRecord>();
        for (var one : all)
            one.what().change().forEach((place, amount) -> {
                if (amount != 0) rows.add(row(one.what().work(), place, amount, one.position()));
            });
        kept.insert(METRIC_CONTRIBUTION, rows);
        for (var one : all) {
            var prepared = one.what();
            if (prepared.readings().isEmpty() && prepared.gauged().isEmpty()) continue;
            var work = prepared.work();
            gauges.settle(work.region(), work.unit(), work.id(), prepared.readings(), one.position());
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
        if (records.isEmpty()) return given;
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
