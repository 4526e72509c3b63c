package shilu.commitment.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.unit.Tree;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Whom a unit's duty list of a year reaches: those above it on the day the list goes by, or on the unit's own last day
/// where that came sooner. Who may read learns what they lack for writing; to anybody else it is not there.
@Component
class Reach {
    static final Set<Role> MAKERS = EnumSet.of(Role.RECORDER, Role.HEAD, Role.WRITER);
    static final Set<Role> RECORDERS = EnumSet.of(Role.RECORDER);
    static final Set<Role> SIGNERS = EnumSet.of(Role.RECORDER, Role.HEAD);

    private final Units units;
    private final Tree tree;
    private final OfficeClock clock;

    Reach(Units units, Tree tree, OfficeClock clock) {
        this.units = units;
        this.tree = tree;
        this.clock = clock;
    }

    /// Of a year that is over its last day, else today.
    LocalDate day(int year) {
        var end = LocalDate.of(year, 12, 31);
        return end.isBefore(clock.today()) ? end : clock.today();
    }

    Unit readable(UnitId id, int year, Actor actor) {
        return found(id, year, actor).orElseThrow(() -> new NotThere("unit.unknown"));
    }

    boolean reads(UnitId id, int year, Actor actor) {
        return found(id, year, actor).isPresent();
    }

    private Optional<Unit> found(UnitId id, int year, Actor actor) {
        return units.unit(id)
                .filter(unit -> unit.region().equals(actor.region()))
                .filter(unit -> tree.within(actor.scope().readable(), id, day(unit, year)));
    }

    private LocalDate day(Unit unit, int year) {
        var day = day(year);
        var to = unit.to();
        if (to != null && !to.isAfter(day)) return to.minusDays(1);
        return day.isBefore(unit.from()) ? unit.from() : day;
    }

    /// Whether one of the roles is held at the unit or above it today.
    boolean holds(UnitId unit, Collection<Role> roles, Actor actor) {
        return tree.within(actor.scope().tops(roles), unit, clock.today());
    }

    Unit writable(UnitId id, int year, Collection<Role> roles, String lacking, Actor actor) {
        var unit = readable(id, year, actor);
        if (!holds(id, roles, actor)) throw new NotAllowed(lacking);
        return unit;
    }
}
