package shilu.unit;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static shilu.unit.internal.db.Tables.UNIT_TIE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.Select;
import org.jooq.Table;
import shilu.common.Region;
import shilu.common.UnitId;

/// Who stood above whom on which days, as a table inside other modules' queries: what is summed over it is summed over
/// the tree in time. The ties stay this module's own.
public final class TieTable {
    /// The day a tie ends that has no end.
    public static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private static final String ALIAS = "tie";

    private final Table<?> table;

    private TieTable(Table<?> table) {
        this.table = table;
    }

    private static TieTable of(Select<?> ties) {
        return new TieTable(ties.asTable(ALIAS));
    }

    /// Which ties: those of a unit with itself, those with units directly below it, with all below it, or all of them.
    public enum Which {
        SELF,
        CHILDREN,
        BELOW,
        BOTH;

        private Condition condition(Collection<UnitId> tops) {
            return switch (this) {
                // Said twice, so that the key finds it and not a walk over everything below.
                case SELF -> UNIT_TIE.DEPTH.eq(0).and(UNIT_TIE.UNIT.in(ids(tops)));
                case CHILDREN -> UNIT_TIE.DEPTH.eq(1);
                case BELOW -> UNIT_TIE.DEPTH.gt(0);
                case BOTH -> noCondition();
            };
        }
    }

    /// The ties of the units as known at the position.
    public static TieTable known(Region region, Collection<UnitId> tops, Which which, long asOf) {
        return of(ties(
                inline(1),
                region,
                UNIT_TIE.ANCESTOR.in(ids(tops)).and(which.condition(tops)).and(TreeSql.known(UNIT_TIE, asOf))));
    }

    /// Every unit's ties with units below it, as known at the position.
    public static TieTable known(Region region, long asOf) {
        return of(ties(inline(1), region, UNIT_TIE.DEPTH.gt(0).and(TreeSql.known(UNIT_TIE, asOf))));
    }

    /// What is to be added to, and with `said` -1 taken from, the ties of the units with those below them as known
    /// at one position to have those known at a later one.
    public static TieTable changed(Region region, Collection<UnitId> tops, long after, long until) {
        return changed(region, UNIT_TIE.ANCESTOR.in(ids(tops)), after, until);
    }

    /// The same for every unit.
    public static TieTable changed(Region region, long after, long until) {
        return changed(region, noCondition(), after, until);
    }

    private static TieTable changed(Region region, Condition of, long after, long until) {
        var below = of.and(UNIT_TIE.DEPTH.gt(0));
        var said =
                UNIT_TIE.KNOWN_FROM.gt(after).and(UNIT_TIE.KNOWN_FROM.le(until)).and(UNIT_TIE.KNOWN_TO.gt(until));
        var takenBack =
                UNIT_TIE.KNOWN_TO.gt(after).and(UNIT_TIE.KNOWN_TO.le(until)).and(UNIT_TIE.KNOWN_FROM.le(after));
        return of(ties(inline(1), region, below.and(said)).unionAll(ties(inline(-1), region, below.and(takenBack))));
    }

    private static Select<Record7<String, String, String, Integer, LocalDate, LocalDate, Integer>> ties(
            Field<Integer> said, Region region, Condition which) {
        return select(
                        UNIT_TIE.REGION,
                        UNIT_TIE.ANCESTOR,
                        UNIT_TIE.UNIT,
                        UNIT_TIE.DEPTH,
                        UNIT_TIE.FROM_DAY,
                        UNIT_TIE.TO_DAY,
                        said.as("said"))
                .from(UNIT_TIE)
                .where(UNIT_TIE.REGION.eq(region.value()))
                .and(which);
    }

    private static List<String> ids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }

    public Table<?> table() {
        return table;
    }

    public Field<String> ancestor() {
        return field(name(ALIAS, "ancestor"), String.class);
    }

    public Field<String> unit() {
        return field(name(ALIAS, "unit"), String.class);
    }

    /// How many levels the unit stands below: 1 is directly.
    public Field<Integer> depth() {
        return field(name(ALIAS, "depth"), Integer.class);
    }

    public Field<LocalDate> from() {
        return field(name(ALIAS, "from_day"), LocalDate.class);
    }

    /// The day it ends, not included.
    public Field<LocalDate> to() {
        return field(name(ALIAS, "to_day"), LocalDate.class);
    }

    /// 1, or -1 where the tie is to be taken away.
    public Field<Integer> said() {
        return field(name(ALIAS, "said"), Integer.class);
    }

    /// Whether the tie holds on the day.
    public Condition on(Field<LocalDate> day) {
        return from().le(day).and(to().gt(day));
    }
}
