package shilu.duty.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.installation.OfficeClock;
import shilu.unit.Positions;
import shilu.unit.Unit;
import shilu.unit.UnitChoices;
import shilu.unit.UnitField;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// Reads which unit, period and day a page is about from its address.
@Component
class FromAddress {
    /// Units of these types owe as a rule; departments work for the unit they belong to.
    static final Set<UnitType> OWING = EnumSet.complementOf(EnumSet.of(UnitType.DEPARTMENT));

    private final Units units;
    private final UnitChoices choices;
    private final Positions positions;
    private final OfficeClock clock;

    FromAddress(Units units, UnitChoices choices, Positions positions, OfficeClock clock) {
        this.units = units;
        this.choices = choices;
        this.positions = positions;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    Asked asked(Actor actor, Period period, @Nullable Long asOf, @Nullable LocalDate onDay) {
        long now = positions.last(actor.region());
        return new Asked(
                actor.region(), period, asOf == null ? now : Math.min(asOf, now), onDay == null ? today() : onDay);
    }

    /// The period as written; without one the year, and in its first quarter the year that was.
    Period period(@Nullable String asked) {
        if (asked != null && !asked.isBlank()) return Period.parse(asked);
        return Period.year(today().minusMonths(3).getYear());
    }

    /// The unit of that id, or of that code or name in the period; without one, the unit the reader works for.
    Unit unit(@Nullable String asked, Period period, Actor actor) {
        return choices.asked(asked, period, actor);
    }

    /// The units at which the actor holds one of the roles, by code.
    List<Unit> own(Actor actor, Collection<Role> roles) {
        return actor.scope().tops(roles).stream()
                .flatMap(top -> units.unit(top).stream())
                .sorted(java.util.Comparator.comparing(Unit::code))
                .toList();
    }

    UnitField choices(Unit chosen, Actor actor) {
        return choices.owing(chosen.id(), actor);
    }

    String name(UnitId unit) {
        return units.unit(unit).map(Unit::name).orElse("");
    }

    Map<UnitId, String> names(Collection<UnitId> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, this::name));
    }

    List<Unit> page(Unit top, Period period, int offset, int size) {
        return units.page(top.id(), untilToday(period), OWING, offset, size);
    }

    long count(Unit top, Period period) {
        return units.count(top.id(), untilToday(period), OWING);
    }

    /// Of a period that goes on the days that were; of one to come, today stands for all.
    private Period untilToday(Period period) {
        var to = period.to().isAfter(today()) ? today() : period.to();
        return new Period(period.from().isAfter(to) ? to : period.from(), to);
    }
}
