package shilu.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ConfigurableApplicationContext;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.exchange.Imports;
import shilu.identity.Actors;
import shilu.ledger.Chains;
import shilu.ledger.Ledger;
import shilu.ledger.RecordQuery;
import shilu.ledger.WorkRecord;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.MetricId;
import shilu.programme.MetricType;
import shilu.programme.Programmes;
import shilu.sample.World;
import shilu.unit.Positions;

/// What is found in a data folder: a second process on it, which looks for itself.
final class Aftermath implements AutoCloseable {
    private static final Period YEAR = Period.year(2025);

    private final ConfigurableApplicationContext application;
    private final Actor confirmer;
    final UnitId unit;

    private Aftermath(ConfigurableApplicationContext application) {
        this.application = application;
        confirmer = bean(Actors.class).of("confirmer");
        unit = confirmer.scope().readable().iterator().next();
    }

    static Aftermath in(Path home) {
        return new Aftermath(World.apart(home));
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /// How many records there are, whatever became of them.
    long records() {
        return bean(Ledger.class).ids(RecordQuery.all(), confirmer).size();
    }

    /// How many imports were done, each with its rows.
    long imports() {
        return bean(Imports.class).of(bean(Actors.class).of("recorder")).stream()
                .peek(done -> assertThat(ofBatch(done.id().value())).isEqualTo(done.taken()))
                .count();
    }

    private long ofBatch(String batch) {
        var query = RecordQuery.all().batch(batch);
        return bean(Ledger.class).ids(query, confirmer).size();
    }

    List<RecordId> waiting(int many) {
        return bean(Ledger.class)
                .find(RecordQuery.waitingFor(shilu.common.Role.CONFIRMER).paged(0, many), confirmer)
                .records()
                .stream()
                .map(WorkRecord::id)
                .toList();
    }

    Set<RecordId> confirmed() {
        var ids = new TreeSet<RecordId>(java.util.Comparator.comparing(RecordId::value));
        counted().forEach(record -> ids.add(record.id()));
        return ids;
    }

    private List<WorkRecord> counted() {
        return bean(Ledger.class).counted(confirmer.region(), unit, LocalDate.MAX.withYear(2100), last());
    }

    Region region() {
        return confirmer.region();
    }

    /// The last position there is.
    long last() {
        return bean(Positions.class).last(confirmer.region());
    }

    /// Every chain closes, and every figure is what the records and the packs alone say it must be.
    void isSound() {
        assertThat(bean(Chains.class).check().problems()).isEmpty();
        figuresAreTheFold();
    }

    private void figuresAreTheFold() {
        var sums = new HashMap<MetricId, BigDecimal>();
        var inForce = bean(Programmes.class).inForce(confirmer.region(), unit, LocalDate.of(2025, 6, 1), last());
        for (var record : counted()) {
            var version = record.counted().orElseThrow();
            inForce.amounts(record.kind(), version.values())
                    .forEach((metric, amount) -> sums.merge(metric, amount, BigDecimal::add));
        }
        assertThat(sums).isNotEmpty();
        for (var metric : inForce.metrics()) {
            if (metric.type() != MetricType.COUNT && metric.type() != MetricType.SUM) continue;
            var question = new Question(confirmer.region(), metric.id(), unit, true, YEAR, last());
            assertThat(bean(Figures.class).figure(question).value())
                    .as("%s", metric.id())
                    .isEqualByComparingTo(sums.getOrDefault(metric.id(), BigDecimal.ZERO));
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
