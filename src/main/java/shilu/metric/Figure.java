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
        var number = number();
        return number == null ? NONE : number.toPlainString();
    }

    /// The number as it is shown: rounded to the metric's decimals, zeros at the end left out; null where there is
    /// none.
    public @Nullable BigDecimal number() {
        if (value == null || metric == null) return null;
        var scaled = value.movePointRight(places(metric)).setScale(metric.decimals(), RoundingMode.HALF_UP);
        return scaled.signum() == 0 ? BigDecimal.ZERO : plain(scaled.stripTrailingZeros());
    }

    /// The shown number as a plain one: 95.4 % is 0.954.
    public @Nullable BigDecimal rounded() {
        var number = number();
        return number == null || metric == null ? null : number.movePointLeft(places(metric));
    }

    private static int places(Metric metric) {
        if (metric.type() != MetricType.RATIO) return 0;
        return switch (metric.measure()) {
            case "%" -> 2;
            case "‰" -> 3;
            default -> 0;
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
