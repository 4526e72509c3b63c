package shilu.duty.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.duty.Obligation;
import shilu.duty.ObligationId;
import shilu.unit.Tree;
import shilu.unit.Tree.Above;
import shilu.unit.TreeSql;

/// Who may read an obligation: whoever reads the unit on the last day of its period, or on the unit's last day where
/// that came sooner. After a move each side keeps the periods that ended while the unit was its own.
@Component
class Readership {
    private final Tree tree;

    Readership(Tree tree) {
        this.tree = tree;
    }

    List<Obligation> readable(List<Obligation> all, Actor actor) {
        return all.stream().filter(readable(actor, List.of(all))).toList();
    }

    /// Which of all these obligations the actor may read; one statement, however many units they are of.
    Predicate<Obligation> readable(Actor actor, Collection<List<Obligation>> all) {
        var units = all.stream()
                .flatMap(List::stream)
                .map(Obligation::unit)
                .distinct()
                .toList();
        return within(above(actor, units), actor.scope().readable());
    }

    /// Whether an obligation of the units stands to the account of one above them: by the same days.
    Predicate<Obligation> account(UnitId top, Collection<UnitId> units, Asked asked) {
        return within(tree.above(asked.region(), units, asked.asOf()), Set.of(top));
    }

    private static Predicate<Obligation> within(Map<UnitId, List<Above>> above, Set<UnitId> tops) {
        return one ->
                within(above.getOrDefault(one.unit(), List.of()), tops, one.id().period());
    }

    /// Whether the actor holds a role at or above the unit for the period.
    boolean within(UnitId unit, Period period, Set<UnitId> tops, Actor actor) {
        return within(above(actor, List.of(unit)).getOrDefault(unit, List.of()), tops, period);
    }

    /// Whether one of the tops stands above the unit for the period, being another unit.
    boolean above(ObligationId id, Set<UnitId> tops, Actor actor) {
        var others = new HashSet<>(tops);
        others.remove(id.unit());
        return within(id.unit(), id.period(), others, actor);
    }

    /// Whether each of the units ever stood at or below one of the actor's.
    boolean ever(Actor actor, Collection<UnitId> units) {
        var above = above(actor, units);
        var tops = actor.scope().readable();
        return units.stream()
                .allMatch(unit ->
                        above.getOrDefault(unit, List.of()).stream().anyMatch(tie -> tops.contains(tie.ancestor())));
    }

    private Map<UnitId, List<Above>> above(Actor actor, Collection<UnitId> units) {
        return tree.above(actor.region(), units, TreeSql.NOW);
    }

    private static boolean within(List<Above> above, Set<UnitId> tops, Period period) {
        var gone = above.stream().map(Above::to).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        var day = gone.isAfter(period.to()) ? period.to() : gone.minusDays(1);
        return above.stream().anyMatch(tie -> tops.contains(tie.ancestor()) && tie.holds(day));
    }
}
