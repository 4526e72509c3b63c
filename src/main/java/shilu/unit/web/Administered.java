package shilu.unit.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Period;
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

    /// Outside the units kept it is the same as not there.
    Unit unit(UnitId id, Actor actor) {
        return units.unit(id)
                .filter(unit -> tree.everWithin(tops(actor), id))
                .orElseThrow(() -> new NotThere("unit.unknown"));
    }

    /// A unit by its code, name or id today. Outside those kept it is the same as not there; of several that bear the
    /// name it is asked which.
    Unit named(String field, String written, Actor actor) {
        var today = Period.day(clock.today());
        return units.meant(actor.region(), written, today, tops(actor))
                .one(field)
                .orElseThrow(() -> new Refused(List.of(Problem.about(field, "unit.unknown"))));
    }

    Set<UnitId> tops(Actor actor) {
        if (!actor.scope().holds(Role.SYSTEM_ADMIN)) throw new NotAllowed("unit.system.only");
        return actor.scope().tops(EnumSet.of(Role.SYSTEM_ADMIN));
    }
}
