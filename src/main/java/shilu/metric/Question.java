package shilu.metric;

import shilu.common.Period;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.programme.MetricId;

/// Which figure is asked for. The same question gives the same answer for ever.
///
/// @param subtree with the units below, or the unit's own work alone
/// @param asOf    the last position that is looked at
public record Question(Region region, MetricId metric, UnitId unit, boolean subtree, Period period, long asOf) {

    public Question of(MetricId other) {
        return new Question(region, other, unit, subtree, period, asOf);
    }

    public Question asOf(long position) {
        return new Question(region, metric, unit, subtree, period, position);
    }

    /// The address of its page, which reproduces the figure whenever it is opened.
    public String path() {
        return "/figures/" + metric + "?unit=" + unit + "&period=" + period + (subtree ? "" : "&own=true") + "&asOf="
                + asOf;
    }
}
