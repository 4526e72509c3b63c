package shilu.unit.internal;

import static shilu.unit.internal.db.Tables.UNIT_TIE;
import static shilu.unit.internal.db.Tables.UNIT_UNIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.unit.Branch;
import shilu.unit.Branches;
import shilu.unit.Unit;
import shilu.unit.Units;

@Component
@Transactional(readOnly = true)
class SqlBranches implements Branches {
    private final DSLContext sql;
    private final Units units;
    private final Names names;

    SqlBranches(DSLContext sql, Units units, Names names) {
        this.sql = sql;
        this.units = units;
        this.names = names;
    }

    @Override
    public Optional<Branch> of(UnitId top, LocalDate day) {
        var all = units.subtree(top, day);
        if (all.isEmpty()) return Optional.empty();
        var region = all.getFirst().region();
        var parents = parents(region, top, day);
        var below = new HashMap<UnitId, List<Unit>>();
        for (var unit : all) {
            var parent = parents.get(unit.id());
            if (parent != null && !unit.id().equals(top))
                below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(unit);
        }
        return Optional.of(branch(all.getFirst(), below, names.on(region, day)));
    }

    private static Branch branch(Unit unit, Map<UnitId, List<Unit>> below, Map<UnitId, Names.Name> names) {
        var branches = below.getOrDefault(unit.id(), List.of()).stream()
                .map(one -> branch(one, below, names))
                .toList();
        int size = 1 + branches.stream().mapToInt(Branch::size).sum();
        var name = names.get(unit.id());
        return new Branch(unit, name == null ? unit.name() : name.name(), branches, size);
    }

    /// Whose direct parent is whose, on the day, for everything below the top.
    private Map<UnitId, UnitId> parents(Region region, UnitId top, LocalDate day) {
        var above = UNIT_TIE.as("above");
        var parents = new HashMap<UnitId, UnitId>();
        sql.select(above.UNIT, above.ANCESTOR)
                .from(UNIT_TIE)
                .join(above)
                .on(above.REGION.eq(UNIT_TIE.REGION), above.UNIT.eq(UNIT_TIE.UNIT), above.DEPTH.eq(1))
                .where(UNIT_TIE.REGION.eq(region.value()), UNIT_TIE.ANCESTOR.eq(top.value()))
                .and(UNIT_TIE.KNOWN_TO.eq(Ties.UNTIL_CHANGED))
                .and(UNIT_TIE.FROM_DAY.le(day).and(UNIT_TIE.TO_DAY.gt(day)))
                .and(above.KNOWN_TO.eq(Ties.UNTIL_CHANGED))
                .and(above.FROM_DAY.le(day).and(above.TO_DAY.gt(day)))
                .forEach(row -> parents.put(new UnitId(row.value1()), new UnitId(row.value2())));
        return parents;
    }

    @Override
    public List<Unit> closed(Collection<UnitId> tops, LocalDate day) {
        var ids = tops.stream().map(UnitId::value).toList();
        return sql
                .selectDistinct(UNIT_UNIT.ID, UNIT_UNIT.CODE)
                .from(UNIT_UNIT)
                .join(UNIT_TIE)
                .on(UNIT_TIE.REGION.eq(UNIT_UNIT.REGION), UNIT_TIE.UNIT.eq(UNIT_UNIT.ID))
                .where(UNIT_TIE.ANCESTOR.in(ids), UNIT_UNIT.TO_DAY.le(day))
                .orderBy(UNIT_UNIT.CODE, UNIT_UNIT.ID)
                .fetch(row -> new UnitId(row.value1()))
                .stream()
                .flatMap(unit -> units.unit(unit).stream())
                .toList();
    }
}
