package shilu.commitment.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.unit.Unit;
import shilu.unit.UnitChoices;
import shilu.unit.UnitField;

/// Which unit and year a page is about.
@Component
class Place {
    static final Set<Role> READERS =
            EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));

    private final UnitChoices units;
    private final OfficeClock clock;

    Place(UnitChoices units, OfficeClock clock) {
        this.units = units;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    Unit unit(@Nullable String asked, Actor actor) {
        return units.asked(asked, actor);
    }

    UnitField choices(UnitId chosen, Actor actor) {
        return units.owing(chosen, actor);
    }

    Map<String, String> years() {
        var years = new LinkedHashMap<String, String>();
        int now = today().getYear();
        for (int year = now + 1; year >= now - 4; year--) years.put(String.valueOf(year), String.valueOf(year));
        return years;
    }

    /// The year asked for; without one the year that is, and in its first quarter the year that was, as with what is
    /// owed.
    int year(@Nullable Integer asked) {
        int now = today().getYear();
        if (asked == null) return today().minusMonths(3).getYear();
        if (asked < 2000 || asked > now + 2) throw new NotThere("commitment.no-year", String.valueOf(asked));
        return asked;
    }

    static String path(UnitId unit, int year) {
        return "/duty-lists/" + unit + "/" + year;
    }
}
