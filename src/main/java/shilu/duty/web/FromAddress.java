package shilu.duty.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.installation.OfficeClock;
import shilu.unit.Positions;
import shilu.unit.Tree;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// Reads which unit, period and day a page is about from its address.
@Component
class FromAddress {
    /// As many units as a choice can bear; beyond that one goes by the table of units.
    private static final int MOST = 500;

    /// Units of these types owe as a rule; departments work for the unit they belong to.
    static final Set<UnitType> OWING = EnumSet.complementOf(EnumSet.of(UnitType.DEPARTMENT));

    private final Units units;
    private final Tree tree;
    private final Positions positions;
    private final OfficeClock clock;

    FromAddress(Units units, Tree tree, Positions positions, OfficeClock clock) {
        this.units = units;
        this.tree = tree;
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
        if (asked == null || asked.isBlank())
            return own(
                            actor,
                            EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)))
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new NotThere("unit.unknown"));
        return units.unit(new UnitId(asked))
                .filter(unit -> tree.everWithin(actor.scope().readable(), unit.id()))
                .or(() -> units.meant(
                                actor.region(), asked, period, actor.scope().readable())
                        .one())
                .orElseThrow(() -> new NotThere("unit.unknown"));
    }

    /// The units at which the actor holds one of the roles, by code.
    List<Unit> own(Actor actor, Collection<Role> roles) {
        return actor.scope().tops(roles).stream()
                .flatMap(top -> units.unit(top).stream())
                .sorted(java.util.Comparator.comparing(Unit::code))
                .toList();
    }

    /// The units a reader may choose, by id.
    Map<String, String> choices(Actor actor) {
        var choices = new LinkedHashMap<String, String>();
        for (var top : actor.scope().readable())
            units.page(top, new Period(today(), today()), OWING, 0, MOST)
                    .forEach(unit -> choices.put(unit.id().value(), unit.name()));
        return choices;
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
