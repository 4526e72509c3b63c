package shilu.plan.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.plan.ItemId;
import shilu.plan.PlanItem;
import shilu.unit.Tree;
import shilu.unit.Tree.Above;
import shilu.unit.TreeSql;

/// Whom a plan item reaches: those above the unit on the last day it is planned for, or on the unit's own last day
/// where
/// that came sooner. So after a move each side has what was planned for days when the unit was its own, as with what it
/// owes. Who may read learns what they lack for writing; to anybody else it is not there.
@Component
class Reach {
    private static final Set<Role> PLANNERS = EnumSet.of(Role.RECORDER, Role.HEAD);

    private final Tree tree;
    private final PlanRows rows;

    Reach(Tree tree, PlanRows rows) {
        this.tree = tree;
        this.rows = rows;
    }

    void ever(UnitId unit, Actor actor) {
        if (!tree.everWithin(actor.scope().readable(), unit)) throw new NotThere("unit.unknown");
    }

    boolean reads(PlanItem item, Actor actor) {
        return readable(item.unit(), actor).test(item.work().when().to());
    }

    /// For many days of one unit.
    Predicate<LocalDate> readable(UnitId unit, Actor actor) {
        return within(unit, actor.scope().readable(), actor);
    }

    boolean mayPlan(UnitId unit, LocalDate day, Actor actor) {
        var tops = actor.scope().tops(PLANNERS);
        return !tops.isEmpty() && within(unit, tops, actor).test(day);
    }

    void plans(UnitId unit, LocalDate day, Actor actor) {
        if (mayPlan(unit, day, actor)) return;
        ever(unit, actor);
        throw new NotAllowed("plan.not-planner");
    }

    PlanItem writable(ItemId id, Actor actor) {
        return writable(Set.of(id), actor).getFirst();
    }

    /// All of them, or none is there.
    List<PlanItem> writable(Collection<ItemId> ids, Actor actor) {
        var items = Folding.items(rows.of(actor.region(), ids));
        if (items.size() < ids.size()) throw new NotThere("plan.unknown");
        items.stream().collect(Collectors.groupingBy(PlanItem::unit)).forEach((unit, some) -> {
            var readable = readable(unit, actor);
            var planned = within(unit, actor.scope().tops(PLANNERS), actor);
            for (var item : some) {
                var day = item.work().when().to();
                if (!readable.test(day)) throw new NotThere("plan.unknown");
                if (!planned.test(day)) throw new NotAllowed("plan.not-planner");
            }
        });
        return items;
    }

    private Predicate<LocalDate> within(UnitId unit, Set<UnitId> tops, Actor actor) {
        var above = tree.above(actor.region(), List.of(unit), TreeSql.NOW).getOrDefault(unit, List.of());
        if (above.isEmpty()) return _ -> false;
        var gone = above.stream().map(Above::to).max(LocalDate::compareTo).orElseThrow();
        return day -> {
            var asked = gone.isAfter(day) ? day : gone.minusDays(1);
            return above.stream().anyMatch(tie -> tops.contains(tie.ancestor()) && tie.holds(asked));
        };
    }
}
