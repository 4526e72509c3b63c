package shilu.unit.internal;

import static shilu.unit.internal.db.Tables.UNIT_CHANGE;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.unit.TreeChange;
import shilu.unit.internal.db.tables.records.UnitChangeRecord;

/// What was said of units, as it was said.
@Component
class History {
    private final DSLContext sql;

    History(DSLContext sql) {
        this.sql = sql;
    }

    List<TreeChange> of(Region region, UnitId unit) {
        return list(region, UNIT_CHANGE.UNIT.eq(unit.value()));
    }

    /// Everything a merge consists of: the successor's opening, what was moved below it that day, what it closed.
    List<TreeChange> ofMerge(Region region, UnitId successor) {
        var opened = list(region, UNIT_CHANGE.UNIT.eq(successor.value()).and(UNIT_CHANGE.KIND.eq(Change.OPENED.name())))
                .getFirst();
        var moved = UNIT_CHANGE
                .KIND
                .eq(Change.MOVED.name())
                .and(UNIT_CHANGE.PARENT.eq(successor.value()))
                .and(UNIT_CHANGE.DAY.eq(opened.day()));
        var closed = UNIT_CHANGE.KIND.eq(Change.CLOSED.name()).and(UNIT_CHANGE.SUCCESSOR.eq(successor.value()));
        var all = new ArrayList<>(list(region, moved.or(closed)));
        all.add(opened);
        return all.stream().filter(change -> !change.takenBack()).toList();
    }

    private List<TreeChange> list(Region region, Condition which) {
        var undone = undone(region);
        return sql.selectFrom(UNIT_CHANGE)
                .where(UNIT_CHANGE.REGION.eq(region.value()), which)
                .and(UNIT_CHANGE.KIND.ne(Change.UNDONE.name()))
                .orderBy(UNIT_CHANGE.DAY, UNIT_CHANGE.POSITION)
                .fetch(row -> read(row, undone));
    }

    private Set<Long> undone(Region region) {
        return sql
                .select(UNIT_CHANGE.UNDOES)
                .from(UNIT_CHANGE)
                .where(UNIT_CHANGE.REGION.eq(region.value()), UNIT_CHANGE.UNDOES.isNotNull())
                .fetch(UNIT_CHANGE.UNDOES)
                .stream()
                .collect(Collectors.toSet());
    }

    private static TreeChange read(UnitChangeRecord row, Set<Long> undone) {
        return new TreeChange(
                new UnitId(row.getUnit()),
                row.getPosition(),
                TreeChange.Kind.valueOf(row.getKind()),
                row.getDay(),
                row.getName(),
                row.getShortName(),
                unit(row.getParent()),
                unit(row.getSuccessor()),
                new PersonId(row.getWho()),
                row.getAt().toInstant(ZoneOffset.UTC),
                undone.contains(row.getPosition()));
    }

    private static @Nullable UnitId unit(@Nullable String id) {
        return id == null ? null : new UnitId(id);
    }
}
