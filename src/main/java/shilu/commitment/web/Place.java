package shilu.commitment.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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

/// Which unit and year a page is about.
@Component
class Place {
    static final Set<Role> READERS =
            EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));

    private static final Set<UnitType> OWING = EnumSet.complementOf(EnumSet.of(UnitType.DEPARTMENT));

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

    /// What was asked for, by id; without it the first unit the reader works for.
    Unit unit(@Nullable String asked, Actor actor) {
        if (asked == null || asked.isBlank())
            return actor.scope().readable().stream()
                    .flatMap(top -> units.unit(top).stream())
                    .min(Comparator.comparing(Unit::code))
                    .orElseThrow(() -> new NotThere("unit.unknown"));
        return units.unit(new UnitId(asked))
                .filter(unit -> tree.everWithin(actor.scope().readable(), unit.id()))
                .orElseThrow(() -> new NotThere("unit.unknown"));
    }

    /// Names by id.
    Map<String, String> choices(Actor actor) {
        var choices = new LinkedHashMap<String, String>();
        for (var top : actor.scope().readable())
            units.page(top, Period.day(today()), OWING, 0, MOST)
                    .forEach(unit -> choices.put(unit.id().value(), unit.name()));
        return choices;
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
