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
import shilu.common.Role;
import shilu.installation.OfficeClock;
import shilu.unit.Unit;
import shilu.unit.UnitChoices;
import shilu.unit.UnitField;
import shilu.unit.Units;

/// Which unit and year a page of the plan is about.
@Component
class Place {
    static final Set<Role> PLANNERS = EnumSet.of(Role.RECORDER, Role.HEAD);
    static final Set<Role> READERS =
            EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));

    private final Units units;
    private final UnitChoices choices;
    private final OfficeClock clock;

    Place(Units units, UnitChoices choices, OfficeClock clock) {
        this.units = units;
        this.choices = choices;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    Unit unit(@Nullable String asked, Actor actor) {
        return choices.asked(asked, actor);
    }

    List<Unit> own(Actor actor, Collection<Role> roles) {
        return actor.scope().tops(roles).stream()
                .flatMap(top -> units.unit(top).stream())
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    UnitField choices(Unit chosen, Actor actor) {
        return choices.owing(chosen.id(), actor);
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
