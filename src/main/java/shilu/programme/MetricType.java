package shilu.programme;

/// How a metric folds: count and sum add contributions; a gauge is the last value by the period's end, added over
/// units; a ratio divides one metric's total by another's and is never averaged.
public enum MetricType {
    COUNT,
    SUM,
    GAUGE,
    RATIO
}
