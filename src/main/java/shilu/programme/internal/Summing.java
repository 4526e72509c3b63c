package shilu.programme.internal;

import java.util.List;
import shilu.programme.Metric;
import shilu.programme.MetricId;

/// A metric as its pack writes it: what it counts itself, and the metrics it adds.
record Summing(Metric metric, List<MetricId> adds) {
    String id() {
        return metric.id().value();
    }
}
