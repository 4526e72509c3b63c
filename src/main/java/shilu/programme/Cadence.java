package shilu.programme;

/// How often something is owed; `every:` in YAML is the lower-case name with hyphens.
public enum Cadence {
    YEAR,
    HALF_YEAR,
    QUARTER,
    MONTH,
    /// 旬
    TEN_DAYS,
    WEEK,
    /// Whenever the event takes place.
    EVENT
}
