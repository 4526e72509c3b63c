package shilu.metric.internal;

import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;

import org.jooq.Condition;
import org.jooq.Table;
import shilu.metric.Question;
import shilu.unit.TreeSql;

/// Which contributions a question reaches: those of the unit alone, or of every unit below it. What was counted counts
/// for the units above on the day it happened; a gauge stands where its unit stands at the period's end.
record Reaching(Table<?> table, Condition condition) {

    static Reaching from(Question question, boolean gauge) {
        var asked = METRIC_CONTRIBUTION
                .REGION
                .eq(question.region().value())
                .and(METRIC_CONTRIBUTION.METRIC.eq(question.metric().value()))
                .and(METRIC_CONTRIBUTION.POSITION.le(question.asOf()));
        if (!question.subtree()) {
            return new Reaching(
                    METRIC_CONTRIBUTION,
                    asked.and(METRIC_CONTRIBUTION.UNIT.eq(question.unit().value())));
        }
        var ties = TreeSql.ties(question.region(), question.unit(), question.asOf(), "below");
        var day = gauge ? org.jooq.impl.DSL.val(question.period().to()) : METRIC_CONTRIBUTION.DAY;
        return new Reaching(
                ties.join(METRIC_CONTRIBUTION)
                        .on(METRIC_CONTRIBUTION.UNIT.eq(TreeSql.unitOf("below")))
                        .and(TreeSql.fromOf("below")
                                .le(day)
                                .and(TreeSql.toOf("below").gt(day))),
                asked);
    }
}
