package shilu.metric.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.metric.Question;
import shilu.programme.Metric;
import shilu.unit.Unit;

/// What a statistics table is asked for. Its address says all of it, so that it can be passed on and answers the same.
///
/// @param units   one, or several that stand beside each other
/// @param whole   the question of the first unit, without metric
/// @param metrics in the order of the packs
/// @param charted the metric the chart shows; null when no metric is shown
/// @param then    whether the reader asked for an earlier moment than now
record Ask(
        List<Unit> units,
        Period period,
        Split split,
        Question whole,
        List<Metric> metrics,
        @Nullable Metric charted,
        boolean then) {

    Unit unit() {
        return units.getFirst();
    }

    Question of(Unit unit) {
        return new Question(whole.region(), whole.metric(), unit.id(), true, period, whole.asOf());
    }

    /// The query that gives this very table for ever, whatever is recorded later.
    String query() {
        var parts = new ArrayList<String>();
        units.forEach(unit -> parts.add("unit=" + unit.id()));
        parts.add("period=" + period);
        parts.add("by=" + split);
        metrics.forEach(metric -> parts.add("metric=" + metric.id()));
        if (charted != null) parts.add("chart=" + charted.id());
        parts.add("asOf=" + whole.asOf());
        return "?" + String.join("&", parts);
    }

    List<String> shown() {
        return metrics.stream().map(metric -> metric.id().value()).toList();
    }
}
