package shilu.metric.internal;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.SelectHavingStep;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import shilu.unit.TieTable;

/// Totals straight from the contributions: what a unit recorded itself, and every total of few units.
///
/// Which table is gone through first decides between a millisecond and half a minute, and SQLite cannot know: cross
/// joins keep it to the order written, and zero is added to a position that only sifts.
@Component
class FromContributions {
    private final DSLContext sql;

    FromContributions(DSLContext sql) {
        this.sql = sql;
    }

    Totals totals(Asked asked) {
        var totals = new Totals();
        if (asked.alike().subtree()) {
            read(asked, TieTable.Which.BOTH, totals);
        } else {
            var which = of(asked).and(sifted(asked.asOf()));
            add(select(METRIC_CONTRIBUTION, METRIC_CONTRIBUTION.UNIT, null, which), 1, totals);
        }
        return totals;
    }

    /// What the units did themselves, on the days they were there.
    void own(Asked asked, Totals totals) {
        read(asked, TieTable.Which.SELF, totals);
    }

    private void read(Asked asked, TieTable.Which which, Totals totals) {
        var ties = TieTable.known(asked.region(), asked.units(), which, asked.asOf());
        add(byUnit(ties, asked, sifted(asked.asOf())), 1, totals);
    }

    /// Of the units directly below on given days of the period: what the roll-ups hold of them, by their tree.
    void children(Asked asked, Condition days, Folded folded, Totals totals) {
        var ties = TieTable.known(asked.region(), asked.units(), TieTable.Which.CHILDREN, folded.position());
        add(byUnit(ties, asked, folded.in().and(days)), 1, totals);
    }

    /// What the units below gave more at a position than the roll-ups hold.
    void since(Asked asked, Folded folded, Totals totals) {
        add(passed(asked, folded.since(asked.asOf()), asked.asOf()), 1, totals);
        add(moved(asked, folded.position(), asked.asOf(), folded.in()), 1, totals);
    }

    /// What they gave less at a position that is not after what the roll-ups hold.
    void before(Asked asked, Folded folded, Totals totals) {
        add(passed(asked, folded.beyond(asked.asOf()), folded.position()), -1, totals);
        add(moved(asked, asked.asOf(), folded.position(), sifted(asked.asOf())), -1, totals);
    }

    private SelectHavingStep<Record4<String, String, BigDecimal, BigDecimal>> passed(
            Asked asked, Condition which, long knownAt) {
        var known = TieTable.known(asked.region(), asked.units(), TieTable.Which.BELOW, knownAt);
        return over(METRIC_CONTRIBUTION.crossJoin(known.table()), known, asked, which);
    }

    /// By the ties that were said or taken back.
    private SelectHavingStep<Record4<String, String, BigDecimal, BigDecimal>> moved(
            Asked asked, long earlier, long later, Condition which) {
        return byUnit(TieTable.changed(asked.region(), asked.units(), earlier, later), asked, which);
    }

    private Condition of(Asked asked) {
        return asked.contributions()
                .and(METRIC_CONTRIBUTION.UNIT.in(
                        asked.units().stream().map(unit -> unit.value()).toList()));
    }

    static Condition sifted(long until) {
        return METRIC_CONTRIBUTION.POSITION.plus(inline(0L)).le(until);
    }

    private SelectHavingStep<Record4<String, String, BigDecimal, BigDecimal>> byUnit(
            TieTable ties, Asked asked, Condition which) {
        return over(ties.table().crossJoin(METRIC_CONTRIBUTION), ties, asked, which);
    }

    private SelectHavingStep<Record4<String, String, BigDecimal, BigDecimal>> over(
            Table<?> joined, TieTable ties, Asked asked, Condition which) {
        var tied = ties.unit().eq(METRIC_CONTRIBUTION.UNIT).and(ties.on(asked.standing()));
        return select(
                joined,
                ties.ancestor(),
                ties.said(),
                asked.contributions().and(which).and(tied));
    }

    private SelectHavingStep<Record4<String, String, BigDecimal, BigDecimal>> select(
            Table<?> from,
            Field<String> unit,
            @org.jspecify.annotations.Nullable Field<Integer> times,
            Condition which) {
        var amount = METRIC_CONTRIBUTION.AMOUNT;
        var holders = METRIC_CONTRIBUTION.HOLDERS;
        return sql.select(
                        unit,
                        METRIC_CONTRIBUTION.METRIC,
                        sum(times == null ? amount : amount.times(times)),
                        sum(times == null ? holders : holders.times(times)))
                .from(from)
                .where(which)
                .groupBy(unit, METRIC_CONTRIBUTION.METRIC);
    }

    private static void add(
            SelectHavingStep<Record4<String, String, BigDecimal, BigDecimal>> rows, int times, Totals totals) {
        rows.forEach(row -> totals.add(
                row.value1(),
                row.value2(),
                times * row.value3().longValueExact(),
                times * row.value4().longValueExact()));
    }
}
