package shilu.programme;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shilu.common.Problem;

/// What the packs in force at one unit on one day ask for, together. Cheap to hold and to share.
public interface InForce {
    Collection<RecordKind> kinds();

    Optional<RecordKind> kind(KindId id);

    Collection<Metric> metrics();

    Optional<Metric> metric(MetricId id);

    /// What a record of this kind with these values adds to each metric it counts for; a record adds at most once to
    /// a metric. For gauges the amount is the value itself.
    Map<MetricId, BigDecimal> amounts(KindId kind, Values values);

    /// Everything wrong with the values, by field: missing, not of the field's type, not among the choices, more
    /// present than expected, fewer present without a reason, too long.
    List<Problem> problems(RecordKind kind, Values values);

    /// After how many days an entry counts as late (补录) for records of this kind.
    int lateAfterDays(KindId kind);
}
