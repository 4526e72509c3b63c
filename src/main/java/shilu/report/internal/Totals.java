package shilu.report.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.Sha256;
import shilu.common.UnitId;
import shilu.document.Basis;
import shilu.metric.Counted;
import shilu.metric.Figure;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.Metric;
import shilu.programme.MetricType;

/// Figures over several units, each as of a moment of its own: the fold of what stands behind them all. A record that
/// counts for two of the units, one being below the other or having moved between them, counts once.
@Component
class Totals {
    private static final Comparator<Counted> BY_DAY =
            Comparator.comparing(Counted::day).thenComparing(Counted::record);

    private final Figures figures;

    Totals(Figures figures) {
        this.figures = figures;
    }

    /// @param figure the total, whose question names the superior
    record Total(Figure figure, List<Counted> records, String fingerprint) {}

    /// @param asOf up to which the superior's own question is asked; the shares have their own
    Total of(Region region, Metric metric, UnitId superior, Period period, List<Basis.Share> shares, long asOf) {
        var records = new LinkedHashMap<Object, Counted>();
        for (var share : shares)
            for (var row : figures.records(question(region, metric, period, share)))
                records.putIfAbsent(key(metric, row), row);
        var all = records.values().stream().sorted(BY_DAY).toList();
        var question = new Question(region, metric.id(), superior, true, period, asOf);
        return new Total(fold(question, metric, all), all, fingerprint(all));
    }

    private static Question question(Region region, Metric metric, Period period, Basis.Share share) {
        return new Question(
                region,
                metric.id(),
                share.unit(),
                share.subtree(),
                period,
                share.asOf().position());
    }

    /// A gauge has one value for each unit, whichever record says it.
    private static Object key(Metric metric, Counted row) {
        return metric.type() == MetricType.GAUGE ? row.unit() : List.of(row.record(), row.unit());
    }

    static Figure fold(Question question, Metric metric, List<Counted> records) {
        var above = records.stream().map(Counted::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (metric.type()) {
            case COUNT, SUM -> new Figure(question, metric, above, above, null);
            case GAUGE -> {
                var value = records.isEmpty() ? null : above;
                yield new Figure(question, metric, value, above, BigDecimal.valueOf(records.size()));
            }
            case RATIO -> {
                var below = records.stream()
                        .map(Counted::below)
                        .filter(java.util.Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                var value = below.signum() == 0 ? null : above.divide(below, MathContext.DECIMAL64);
                yield new Figure(question, metric, value, above, below);
            }
        };
    }

    /// Over each record with what it gives, so that two totals with the same stand on the same.
    private static String fingerprint(List<Counted> records) {
        var digest = Sha256.begin();
        for (var row : records) {
            var line = row.record() + "\t" + row.unit() + "\t" + row.day() + "\t" + row.amount() + "\t" + row.below()
                    + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.hex(digest);
    }

    static Map<RecordId, Counted> byRecord(Total total) {
        var all = new LinkedHashMap<RecordId, Counted>();
        total.records().forEach(row -> all.put(row.record(), row));
        return all;
    }
}
