package shilu.unit;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static shilu.unit.internal.db.Tables.UNIT_TIE;

import java.time.LocalDate;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.unit.internal.db.tables.UnitTie;

/// The tree as a condition inside other modules' queries, so that a page or a figure is one statement and the ties
/// stay this module's own.
public final class TreeSql {
    private TreeSql() {}

    /// As known now, whatever is said later.
    public static final long NOW = Long.MAX_VALUE - 1;

    /// Holds where the unit in the column stands, on the day in the column, below one of the tops or is one, as known
    /// at the position.
    public static Condition below(
            Region region, Field<String> unit, Field<LocalDate> day, Collection<UnitId> tops, long asOf) {
        var tie = UNIT_TIE.as(name("scope_tie"));
        return exists(selectOne()
                .from(tie)
                .where(tie.REGION.eq(region.value()), tie.UNIT.eq(unit))
                .and(tie.ANCESTOR.in(tops.stream().map(UnitId::value).toList()))
                .and(tie.FROM_DAY.le(day).and(tie.TO_DAY.gt(day)))
                .and(known(tie, asOf)));
    }

    /// The same for what a unit leaves behind: of one that ended before the day, on the last day of its own.
    public static Condition belowToTheLast(
            Region region, Field<String> unit, Field<LocalDate> day, Collection<UnitId> tops, long asOf) {
        var tie = UNIT_TIE.as(name("scope_tie"));
        var own = UNIT_TIE.as(name("own_tie"));
        var end = select(max(own.TO_DAY))
                .from(own)
                .where(own.REGION.eq(region.value()), own.UNIT.eq(unit), own.ANCESTOR.eq(unit))
                .and(known(own, asOf));
        return exists(selectOne()
                .from(tie)
                .where(tie.REGION.eq(region.value()), tie.UNIT.eq(unit))
                .and(tie.ANCESTOR.in(tops.stream().map(UnitId::value).toList()))
                .and(tie.FROM_DAY.le(day).and(tie.TO_DAY.gt(day).or(tie.TO_DAY.eq(end))))
                .and(known(tie, asOf)));
    }

    /// Nearly every tie is known at nearly every position, so an index over these would be a bad way to ties: zero is
    /// added so that none is taken.
    static Condition known(UnitTie tie, long asOf) {
        return tie.KNOWN_FROM
                .plus(inline(0L))
                .le(asOf)
                .and(tie.KNOWN_TO.plus(inline(0L)).gt(asOf));
    }

    /// Holds where the unit in the column is one of the tops or ever stood below one, as known at any time: few units
    /// are
    /// then looked up by an index of theirs, where [#below] alone would be tried on every row there is.
    public static Condition everBelow(Region region, Field<String> unit, Collection<UnitId> tops) {
        return unit.in(selectDistinct(UNIT_TIE.UNIT)
                .from(UNIT_TIE)
                .where(UNIT_TIE.REGION.eq(region.value()))
                .and(UNIT_TIE.ANCESTOR.in(tops.stream().map(UnitId::value).toList())));
    }
}
