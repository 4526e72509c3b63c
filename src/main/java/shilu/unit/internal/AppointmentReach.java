package shilu.unit.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/// Whom the appointments of a unit reach: those above it today, or on its own last day once it is closed. Who may read
/// learns what they lack for writing; to anybody else the unit is not there.
@Component
class AppointmentReach {
    private static final Set<Role> WRITERS = EnumSet.of(Role.HEAD, Role.RECORDER, Role.SYSTEM_ADMIN);

    private final Units units;
    private final Tree tree;
    private final OfficeClock clock;

    AppointmentReach(Units units, Tree tree, OfficeClock clock) {
        this.units = units;
        this.tree = tree;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    Unit readable(UnitId id, Actor actor) {
        var tops = Stream.concat(
                        actor.scope().readable().stream(), actor.scope().tops(EnumSet.of(Role.SYSTEM_ADMIN)).stream())
                .collect(Collectors.toSet());
        return units.unit(id)
                .filter(unit -> unit.region().equals(actor.region()))
                .filter(unit -> tree.within(tops, id, day(unit)))
                .orElseThrow(() -> new NotThere("unit.unknown"));
    }

    boolean writes(UnitId id, Actor actor) {
        var tops = actor.scope().tops(WRITERS);
        return units.unit(id).filter(unit -> tree.within(tops, id, day(unit))).isPresent();
    }

    Unit writable(UnitId id, Actor actor) {
        var unit = readable(id, actor);
        if (!writes(id, actor)) throw new NotAllowed("appointment.not-writer");
        return unit;
    }

    private LocalDate day(Unit unit) {
        var to = unit.to();
        return to != null && !to.isAfter(clock.today()) ? to.minusDays(1) : clock.today();
    }
}
