package shilu.metric.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shilu.metric.internal.db.Tables.METRIC_FOLD;
import static shilu.metric.internal.db.Tables.METRIC_ROLLUP;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import shilu.common.Region;
import shilu.metric.Figure;
import shilu.metric.Folding;
import shilu.metric.Question;
import shilu.metric.internal.Asked.Alike;
import shilu.programme.MetricType;
import shilu.sample.World;

/// Looks at the roll-ups themselves, which nobody outside the module sees.
public final class RolledUp {
    private RolledUp() {}

    /// What the steps so far and the rest made of them.
    public static Map<String, List<Long>> stepByStep(Region region) {
        World.bean(Folding.class).fold(region);
        var rows = new TreeMap<String, List<Long>>();
        World.bean(DSLContext.class)
                .selectFrom(METRIC_ROLLUP)
                .where(METRIC_ROLLUP.REGION.eq(region.value()))
                .and(METRIC_ROLLUP.AMOUNT.ne(0L).or(METRIC_ROLLUP.HOLDERS.ne(0L)))
                .forEach(row -> rows.put(
                        String.join(" ", row.getAncestor(), row.getMetric(), String.valueOf(row.getMonth())),
                        List.of(row.getAmount(), row.getHolders())));
        return rows;
    }

    /// What they are when made anew from the beginning.
    public static Map<String, List<Long>> atOnce(Region region) {
        var sql = World.bean(DSLContext.class);
        World.inTransaction(() -> sql.deleteFrom(METRIC_ROLLUP)
                .where(METRIC_ROLLUP.REGION.eq(region.value()))
                .execute());
        World.inTransaction(() -> sql.deleteFrom(METRIC_FOLD)
                .where(METRIC_FOLD.REGION.eq(region.value()))
                .execute());
        World.bean(Folding.class).step(region, Integer.MAX_VALUE);
        return stepByStep(region);
    }

    /// A step whose transaction does not come to its end.
    public static void dying(Region region, int contributions) {
        var folding = World.bean(Folding.class);
        long before = folding.folded(region);
        assertThatThrownBy(() -> World.inTransaction(() -> {
                    folding.step(region, contributions);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(folding.folded(region)).isEqualTo(before);
    }

    /// Both ways of reading give the same, at any distance between the folded position and the one asked for.
    public static void readsAsTheContributionsDo(Question question, Figure figure) {
        var metric = figure.metric();
        if (metric == null || metric.type() == MetricType.RATIO) return;
        var asked = new Asked(
                Alike.of(question, metric.type() == MetricType.GAUGE),
                List.of(question.unit()),
                List.of(question.metric().value()));
        if (!FromRollups.can(asked)) return;
        var rolledUp = World.bean(FromRollups.class).totals(asked);
        var read = World.bean(FromContributions.class).totals(asked);
        assertThat(rolledUp.of(question.unit().value(), question.metric().value()))
                .as("%s", question)
                .isEqualTo(read.of(question.unit().value(), question.metric().value()));
    }
}
