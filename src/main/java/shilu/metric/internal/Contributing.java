package shilu.metric.internal;

import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final int CHUNK = 500;

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
        change.following().add((_, position) -> write(prepared, position));
    }

    @EventListener
    void on(PackAdopted adopted) {
        settleAll(adopted.region(), adopted.top(), adopted.position());
    }

    @EventListener
    void on(TreeChanged changed) {
        settleAll(changed.region(), changed.unit(), changed.position());
    }

    /// Every record that counts at the unit or below it.
    private void settleAll(Region region, UnitId top, long position) {
        var ids = ledger.counting(region, top);
        for (int from = 0; from < ids.size(); from += CHUNK) {
            var records = ledger.asOf(region, ids.subList(from, Math.min(ids.size(), from + CHUNK)), position);
            for (var record : records.values()) {
                var version = record.counted().orElse(null);
                settle(new Work(region, record.unit(), record.id(), record.kind(), version), position);
            }
        }
    }

    private void settle(Work work, long position) {
        write(prepared(work, position), position);
    }

    /// What a record is to give beyond what it has given, and the values of gauges it is to have.
    ///
    /// @param gauged the gauges it has or had a value of
    private record Prepared(
            Work work, Map<Place, Long> change, Map<MetricId, Gauges.Reading> readings, List<String> gauged) {}

    private Prepared prepared(Work work, long asOf) {
        var inForce = inForce(work, asOf);
        var change = wanted(work, inForce);
        var gauged = gauges.metricsOf(work.region(), work.id());
        given(work.region(), work.id(), gauged).forEach((place, amount) -> change.merge(place, -amount, Long::sum));
        return new Prepared(work, change, gaugeValues(work, inForce), gauged);
    }

    private void write(Prepared prepared, long position) {
        var work = prepared.work();
        var rows = new ArrayList<MetricContributionRecord>();
        prepared.change().forEach((place, amount) -> {
            if (amount != 0) rows.add(row(work, place, amount, position));
        });
        if (!rows.isEmpty()) sql.batchInsert(rows).execute();
        if (prepared.readings().isEmpty() && prepared.gauged().isEmpty()) return;
        gauges.settle(work.region(), work.unit(), work.id(), prepared.readings(), position);
    }

    private @Nullable InForce inForce(Work work, long asOf) {
        var version = work.version();
        return version == null ? null : programmes.inForce(work.region(), work.unit(), version.day(), asOf);
    }

    /// Where a contribution lies: of the record's own unit, or of one that took part in joint work.
    private record Place(String metric, String unit, LocalDate day) {}

    private Map<Place, Long> wanted(Work work, @Nullable InForce inForce) {
        var wanted = new HashMap<Place, Long>();
        var version = work.version();
        if (version == null || inForce == null) return wanted;
        var day = version.day();
        inForce.amounts(work.kind(), version.values()).forEach((metric, amount) -> {
            if (!gauge(inForce, metric))
                wanted.put(new Place(metric.value(), work.unit().value(), day), Amounts.kept(amount));
        });
        inForce.partnerAmounts(work.kind(), version.values())
                .forEach((unit, amounts) -> amounts.forEach((metric, amount) ->
                        wanted.put(new Place(metric.value(), unit.value(), day), Amounts.kept(amount))));
        return wanted;
    }

    private Map<MetricId, Gauges.Reading> gaugeValues(Work work, @Nullable InForce inForce) {
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

    /// The few rows of one record, added up here: asked to group them, SQLite goes over the whole region in the order of
    /// the groups instead of to the record.
    private Map<Place, Long> given(Region region, RecordId record, List<String> gauged) {
        var given = new HashMap<Place, Long>();
        sql.select(
                        METRIC_CONTRIBUTION.METRIC,
                        METRIC_CONTRIBUTION.UNIT,
                        METRIC_CONTRIBUTION.DAY,
                        METRIC_CONTRIBUTION.AMOUNT)
                .from(METRIC_CONTRIBUTION)
                .where(METRIC_CONTRIBUTION.REGION.eq(region.value()), METRIC_CONTRIBUTION.RECORD.eq(record.value()))
                .and(METRIC_CONTRIBUTION.METRIC.notIn(gauged))
                .forEach(row ->
                        given.merge(new Place(row.value1(), row.value2(), row.value3()), row.value4(), Long::sum));
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
