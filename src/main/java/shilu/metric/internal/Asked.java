package shilu.metric.internal;

import static org.jooq.impl.DSL.val;
import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;

import java.time.LocalDate;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;
import shilu.common.Period;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.metric.Question;

/// Totals asked for together: every metric for every unit.
record Asked(Alike alike, Collection<UnitId> units, Collection<String> metrics) {

    /// What questions have in common when they are answered together.
    ///
    /// @param gauge whether the metrics are gauges, whose values stand where their units stand at the period's end
    record Alike(Region region, boolean gauge, boolean subtree, Period period, long asOf) {
        static Alike of(Question question, boolean gauge) {
            return new Alike(question.region(), gauge, question.subtree(), question.period(), question.asOf());
        }
    }

    Region region() {
        return alike.region();
    }

    boolean gauge() {
        return alike.gauge();
    }

    long asOf() {
        return alike.asOf();
    }

    Period period() {
        return alike.period();
    }

    /// The contributions of the metrics on the days that matter.
    Condition contributions() {
        var days = gauge()
                ? METRIC_CONTRIBUTION.DAY.le(period().to())
                : METRIC_CONTRIBUTION.DAY.between(period().from(), period().to());
        return METRIC_CONTRIBUTION
                .REGION
                .eq(region().value())
                .and(METRIC_CONTRIBUTION.METRIC.in(metrics))
                .and(days);
    }

    /// The day on which a contribution's unit is looked for in the tree.
    Field<LocalDate> standing() {
        return gauge() ? val(period().to()) : METRIC_CONTRIBUTION.DAY;
    }
}
