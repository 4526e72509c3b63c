package shilu.metric.internal;

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
            var which = of(asked).and(METRIC_CONTRIBUTION.POSITION.le(asked.asOf()));
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
        add(over(ties, asked, METRIC_CONTRIBUTION.POSITION.le(asked.asOf())), 1, totals);
    }

    /// Of the units below on given days of the period, by the tree as known at a position up to which is read.
    void below(Asked asked, Condition days, long until, Totals totals) {
        var ties = TieTable.known(asked.region(), asked.units(), TieTable.Which.BELOW, until);
        add(over(ties, asked, METRIC_CONTRIBUTION.POSITION.le(until).and(days)), 1, totals);
    }

    /// What the units below gave more at the later position than at the earlier one: by what was contributed between
    /// them, and by the ties that were said or taken back.
    ///
    /// @param times 1, or -1 to take it away
    void between(Asked asked, long earlier, long later, int times, Totals totals) {
        var position = METRIC_CONTRIBUTION.POSITION;
        var known = TieTable.known(asked.region(), asked.units(), TieTable.Which.BELOW, later);
        var changed = TieTable.changed(asked.region(), asked.units(), earlier, later);
        add(over(known, asked, position.gt(earlier).and(position.le(later))), times, totals);
        add(over(changed, asked, position.le(earlier)), times, totals);
    }

    private Condition of(Asked asked) {
        return asked.contributions()
                .and(METRIC_CONTRIBUTION.UNIT.in(
                        asked.units().stream().map(unit -> unit.value()).toList()));
    }

    private SelectHavingStep<Record4<String, String, BigDecimal, BigDecimal>> over(
            TieTable ties, Asked asked, Condition which) {
        var joined = METRIC_CONTRIBUTION.join(ties.table()).on(ties.unit().eq(METRIC_CONTRIBUTION.UNIT));
        return select(
                joined,
                ties.ancestor(),
                ties.said(),
                asked.contributions().and(which).and(ties.on(asked.standing())));
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
