package shilu.unit.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.unit.Tree;
import shilu.unit.Unit;
import shilu.unit.Units;

/// The units a system administrator keeps. Everybody else is refused.
@Component
class Administered {
    private final Units units;
    private final Tree tree;
    private final OfficeClock clock;

    Administered(Units units, Tree tree, OfficeClock clock) {
        this.units = units;
        this.tree = tree;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    /// Each unit behind the one it stands below, by code; with how many stand above it here.
    List<UnitLine> lines(Actor actor) {
        var lines = new ArrayList<UnitLine>();
        for (var top : tops(actor)) units.unit(top).ifPresent(unit -> add(unit, 0, lines));
        return lines;
    }

    private void add(Unit unit, int depth, List<UnitLine> lines) {
        lines.add(new UnitLine(unit, depth));
        for (var below : units.below(unit.id(), clock.today())) add(below, depth + 1, lines);
    }

    /// A unit by its code or name. Outside those kept it is the same as not there.
    Unit named(String field, String codeOrName, Actor actor) {
        var tops = tops(actor);
        return units.named(actor.region(), codeOrName.strip(), clock.today())
                .filter(unit -> tree.everWithin(tops, unit.id()))
                .orElseThrow(() -> new Refused(List.of(Problem.about(field, "unit.unknown"))));
    }

    Set<UnitId> tops(Actor actor) {
        if (!actor.scope().holds(Role.SYSTEM_ADMIN)) throw new NotAllowed("unit.system.only");
        return actor.scope().tops(EnumSet.of(Role.SYSTEM_ADMIN));
    }
}
