package shilu.metric.internal;

import java.util.HashMap;
import java.util.Map;

/// Totals of metrics for units, added to from several sides.
final class Totals {
    /// @param amount  in ten-thousandths
    /// @param holders how many units have a value of the gauge
    record Total(long amount, long holders) {
        private Total plus(Total other) {
            return new Total(amount + other.amount, holders + other.holders);
        }
    }

    private record Of(String unit, String metric) {}

    private static final Total NOTHING = new Total(0, 0);

    private final Map<Of, Total> totals = new HashMap<>();

    void add(String unit, String metric, long amount, long holders) {
        totals.merge(new Of(unit, metric), new Total(amount, holders), Total::plus);
    }

    Total of(String unit, String metric) {
        return totals.getOrDefault(new Of(unit, metric), NOTHING);
    }
}
