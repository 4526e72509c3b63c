package shilu.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import shilu.programme.Metric;
import shilu.programme.MetricType;

/// A metric's value for a question.
///
/// @param metric  null when the metric was not defined for the unit at that position: the answer is "not defined",
///                never 0
/// @param value   the number; null when not defined, and for a ratio whose denominator is 0
/// @param above   a ratio's numerator total, a gauge's sum; the value itself otherwise
/// @param below   a ratio's denominator total; for a gauge how many units have a value; null otherwise
public record Figure(
        Question question,
        @Nullable Metric metric,
        @Nullable BigDecimal value,
        @Nullable BigDecimal above,
        @Nullable BigDecimal below) {

    static final String NONE = "—";

    public boolean defined() {
        return metric != null;
    }

    /// The number as it is shown, without its unit of measure; "—" where there is none. A ratio measured in % or ‰ is
    /// shown in these.
    public String shown() {
        return value == null || metric == null ? NONE : number(metric, value).toPlainString();
    }

    /// The number as it is shown, in the metric's decimals; null where there is none.
    public @Nullable BigDecimal number() {
        return value == null || metric == null ? null : number(metric, value);
    }

    private static BigDecimal number(Metric metric, BigDecimal value) {
        var scaled = metric.type() != MetricType.RATIO
                ? value
                : switch (metric.measure()) {
                    case "%" -> value.movePointRight(2);
                    case "‰" -> value.movePointRight(3);
                    default -> value;
                };
        return scaled.setScale(metric.decimals(), RoundingMode.HALF_UP);
    }
}
