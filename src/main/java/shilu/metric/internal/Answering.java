package shilu.metric.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shilu.common.UnitId;
import shilu.metric.Figure;
import shilu.metric.Question;
import shilu.metric.internal.Asked.Alike;
import shilu.programme.Metric;
import shilu.programme.MetricId;
import shilu.programme.MetricType;

/// Answers several questions: gathers what must be totalled, ratios as their two parts, has those that are alike
/// totalled together, and makes the figures of the totals.
final class Answering {
    private final Function<Question, @Nullable Metric> metrics;
    private final Map<Alike, Wanted> wanted = new LinkedHashMap<>();
    private final Map<Alike, Totals> totals = new HashMap<>();

    private record Wanted(Set<UnitId> units, Set<String> metrics) {
        private Wanted() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    /// @param metrics the metric a question asks for, as it is defined there; null where it is not
    Answering(Function<Question, @Nullable Metric> metrics) {
        this.metrics = metrics;
    }

    List<Figure> figures(List<Question> questions, Function<Asked, Totals> reading) {
        questions.forEach(this::want);
        wanted.forEach((alike, all) -> totals.put(alike, reading.apply(new Asked(alike, all.units(), all.metrics()))));
        return questions.stream().map(this::figure).toList();
    }

    private void want(Question question) {
        var metric = metrics.apply(question);
        if (metric == null) return;
        if (metric.type() == MetricType.RATIO) {
            want(part(question, metric.numerator()));
            want(part(question, metric.denominator()));
            return;
        }
        var all = wanted.computeIfAbsent(alike(question, metric), _ -> new Wanted());
        all.units().add(question.unit());
        all.metrics().add(question.metric().value());
    }

    private Figure figure(Question question) {
        var metric = metrics.apply(question);
        if (metric == null) return new Figure(question, null, null, null, null);
        return switch (metric.type()) {
            case COUNT, SUM -> {
                var value = Amounts.read(total(question, metric).amount());
                yield new Figure(question, metric, value, value, null);
            }
            case GAUGE -> {
                var total = total(question, metric);
                var value = Amounts.read(total.amount());
                var holders = BigDecimal.valueOf(total.holders());
                yield new Figure(question, metric, total.holders() == 0 ? null : value, value, holders);
            }
            case RATIO -> ratio(question, metric);
        };
    }

    private Figure ratio(Question question, Metric metric) {
        var above = valueOf(part(question, metric.numerator()));
        var below = valueOf(part(question, metric.denominator()));
        var value = below.signum() == 0 ? null : above.divide(below, MathContext.DECIMAL64);
        return new Figure(question, metric, value, above, below);
    }

    private BigDecimal valueOf(Question part) {
        var value = figure(part).value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private static Question part(Question question, @Nullable MetricId part) {
        return question.of(Objects.requireNonNull(part));
    }

    private Totals.Total total(Question question, Metric metric) {
        return Objects.requireNonNull(totals.get(alike(question, metric)))
                .of(question.unit().value(), question.metric().value());
    }

    private static Alike alike(Question question, Metric metric) {
        return Alike.of(question, metric.type() == MetricType.GAUGE);
    }
}
