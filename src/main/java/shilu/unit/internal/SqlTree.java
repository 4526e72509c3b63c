package shilu.unit.internal;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static shilu.installation.KeptStatement.given;
import static shilu.unit.internal.db.Tables.UNIT_TIE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Period;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.Circumstances;
import shilu.installation.KeptStatement;
import shilu.installation.KeptStatements;
import shilu.unit.Tree;
import shilu.unit.TreeSql;

@Component
@Transactional(readOnly = true)
class SqlTree implements Tree {
    private static final KeptStatement TIES =
            KeptStatement.of(select(UNIT_TIE.ANCESTOR, UNIT_TIE.FROM_DAY, UNIT_TIE.TO_DAY)
                    .from(UNIT_TIE)
                    .where(UNIT_TIE.UNIT.eq(given(UNIT_TIE.UNIT)), UNIT_TIE.KNOWN_TO.eq(inline(Ties.UNTIL_CHANGED))));

    private final DSLContext sql;
    private final KeptStatements kept;
    private final Circumstances circumstances;

    SqlTree(DSLContext sql, KeptStatements kept, Circumstances circumstances) {
        this.sql = sql;
        this.kept = kept;
        this.circumstances = circumstances;
    }

    @Override
    public boolean within(Collection<UnitId> tops, UnitId unit, LocalDate day) {
        if (circumstances.stand())
            return standing(unit).stream().anyMatch(tie -> tie.holds(day) && tops.contains(tie.ancestor()));
        return anyTie(tops, unit, UNIT_TIE.FROM_DAY.le(day).and(UNIT_TIE.TO_DAY.gt(day)));
    }

    @Override
    public boolean within(Collection<UnitId> tops, UnitId unit, Period period) {
        // Scope changes only where a tie begins, so these days and the first one stand for all.
        var days = sql.selectDistinct(UNIT_TIE.FROM_DAY)
                .from(UNIT_TIE)
                .where(UNIT_TIE.UNIT.eq(unit.value()))
                .and(UNIT_TIE.KNOWN_TO.eq(Ties.UNTIL_CHANGED))
                .and(UNIT_TIE.FROM_DAY.le(period.to()).and(UNIT_TIE.TO_DAY.gt(period.from())))
                .fetch(row -> row.value1().isBefore(period.from()) ? period.from() : row.value1());
        return !days.isEmpty() && days.stream().allMatch(day -> within(tops, unit, day));
    }

    @Override
    public boolean everWithin(Collection<UnitId> tops, UnitId unit) {
        if (circumstances.stand()) return standing(unit).stream().anyMatch(tie -> tops.contains(tie.ancestor()));
        return anyTie(tops, unit, noCondition());
    }

    private record TiesOf(UnitId unit) {}

    /// A unit's ties as known now.
    private List<Above> standing(UnitId unit) {
        return circumstances.known(
                new TiesOf(unit),
                () -> kept.fetch(TIES, unit.value())
                        .map(row -> new Above(
                                new UnitId(row.get(UNIT_TIE.ANCESTOR)),
                                row.get(UNIT_TIE.FROM_DAY),
                                row.get(UNIT_TIE.TO_DAY))));
    }

    private boolean anyTie(Collection<UnitId> tops, UnitId unit, Condition when) {
        return !tops.isEmpty()
                && sql.fetchExists(
                        UNIT_TIE,
                        UNIT_TIE.UNIT.eq(unit.value()),
                        UNIT_TIE.ANCESTOR.in(tops.stream().map(UnitId::value).toList()),
                        UNIT_TIE.KNOWN_TO.eq(Ties.UNTIL_CHANGED),
                        when);
    }

    @Override
    public List<UnitId> upwards(Region region, UnitId unit, LocalDate day, long asOf) {
        return sql.select(UNIT_TIE.ANCESTOR)
                .from(UNIT_TIE)
                .where(UNIT_TIE.REGION.eq(region.value()), UNIT_TIE.UNIT.eq(unit.value()))
                .and(UNIT_TIE.FROM_DAY.le(day).and(UNIT_TIE.TO_DAY.gt(day)))
                .and(known(asOf))
                .orderBy(UNIT_TIE.DEPTH)
                .fetch(row -> new UnitId(row.value1()));
    }

    @Override
    public Map<UnitId, List<Above>> above(Region region, Collection<UnitId> units, long asOf) {
        if (units.isEmpty()) return Map.of();
        if (asOf == TreeSql.NOW && units.size() == 1 && circumstances.stand()) {
            var unit = units.iterator().next();
            return Map.of(unit, standing(unit));
        }
        return sql.select(UNIT_TIE.UNIT, UNIT_TIE.ANCESTOR, UNIT_TIE.FROM_DAY, UNIT_TIE.TO_DAY)
                .from(UNIT_TIE)
                .where(UNIT_TIE.REGION.eq(region.value()))
                .and(UNIT_TIE.UNIT.in(units.stream().map(UnitId::value).toList()))
                .and(UNIT_TIE.KNOWN_FROM.le(asOf).and(UNIT_TIE.KNOWN_TO.gt(asOf)))
                .fetchGroups(
                        row -> new UnitId(row.value1()),
                        row -> new Above(new UnitId(row.value2()), row.value3(), row.value4()));
    }

    @Override
    public boolean everAbove(Region region, UnitId upper, UnitId lower, long asOf) {
        return circumstances.known(
                new AboveAsked(region, upper, lower, asOf), () -> readEverAbove(region, upper, lower, asOf));
    }

    private record AboveAsked(Region region, UnitId upper, UnitId lower, long asOf) {}

    private boolean readEverAbove(Region region, UnitId upper, UnitId lower, long asOf) {
        return sql.fetchExists(
                UNIT_TIE,
                UNIT_TIE.REGION.eq(region.value()),
                UNIT_TIE.ANCESTOR.eq(upper.value()),
                UNIT_TIE.UNIT.eq(lower.value()),
                known(asOf));
    }

    @Override
    public List<UnitId> everBelow(Region region, Collection<UnitId> tops, int most) {
        return sql.selectDistinct(UNIT_TIE.UNIT)
                .from(UNIT_TIE)
                .where(UNIT_TIE.REGION.eq(region.value()))
                .and(UNIT_TIE.ANCESTOR.in(tops.stream().map(UnitId::value).toList()))
                .and(known(TreeSql.NOW))
                .limit(most)
                .fetch(row -> new UnitId(row.value1()));
    }

    @Override
    public Set<UnitId> inLine(Region region, UnitId unit, Collection<UnitId> others, long asOf) {
        var ids = others.stream().map(UnitId::value).toList();
        var known = UNIT_TIE.REGION.eq(region.value()).and(known(asOf));
        var above = sql.select(UNIT_TIE.ANCESTOR)
                .from(UNIT_TIE)
                .where(known, UNIT_TIE.ANCESTOR.in(ids), UNIT_TIE.UNIT.eq(unit.value()));
        var below = sql.select(UNIT_TIE.UNIT)
                .from(UNIT_TIE)
                .where(known, UNIT_TIE.ANCESTOR.eq(unit.value()), UNIT_TIE.UNIT.in(ids));
        return above.unionAll(below).stream()
                .map(row -> new UnitId(row.value1()))
                .collect(Collectors.toSet());
    }

    /// Zero is added so that no index is taken that only sifts: nearly every tie is known.
    private static Condition known(long asOf) {
        var from = UNIT_TIE.KNOWN_FROM.plus(inline(0L));
        return from.le(asOf).and(UNIT_TIE.KNOWN_TO.plus(inline(0L)).gt(asOf));
    }
}
