package shilu.plan.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.unit.Tree;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// Which unit and year a page of the plan is about.
@Component
class Place {
    static final Set<Role> PLANNERS = EnumSet.of(Role.RECORDER, Role.HEAD);
    static final Set<Role> READERS =
            EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));

    private static final Set<UnitType> PLANNING = EnumSet.complementOf(EnumSet.of(UnitType.DEPARTMENT));

    /// As many units as a choice can bear.
    private static final int MOST = 500;

    private final Units units;
    private final Tree tree;
    private final OfficeClock clock;

    Place(Units units, Tree tree, OfficeClock clock) {
        this.units = units;
        this.tree = tree;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    /// What was asked for, by id; without it the unit the reader works for.
    Unit unit(@Nullable String asked, Actor actor) {
        if (asked == null || asked.isBlank())
            return own(actor, READERS).stream().findFirst().orElseThrow(() -> new NotThere("unit.unknown"));
        return units.unit(new UnitId(asked))
                .filter(unit -> tree.everWithin(actor.scope().readable(), unit.id()))
                .orElseThrow(() -> new NotThere("unit.unknown"));
    }

    List<Unit> own(Actor actor, Collection<Role> roles) {
        return actor.scope().tops(roles).stream()
                .flatMap(top -> units.unit(top).stream())
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    /// Names by id.
    Map<String, String> choices(Actor actor) {
        var choices = new LinkedHashMap<String, String>();
        var day = Period.day(today());
        for (var top : actor.scope().readable())
            units.page(top, day, PLANNING, 0, MOST)
                    .forEach(unit -> choices.put(unit.id().value(), unit.name()));
        return choices;
    }

    /// The years one may plan or look back at.
    Map<String, String> years() {
        var years = new LinkedHashMap<String, String>();
        int now = today().getYear();
        for (int year = now + 1; year >= now - 4; year--) years.put(String.valueOf(year), String.valueOf(year));
        return years;
    }

    /// Refused as not there where no plan can be.
    int year(int year) {
        if (year < 2000 || year > today().getYear() + 2) throw new NotThere("plan.no-year", String.valueOf(year));
        return year;
    }

    static String path(Unit unit, int year) {
        return "/plans/" + unit.id() + "/" + year;
    }
}
