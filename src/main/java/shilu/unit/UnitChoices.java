package shilu.unit;

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

/// The units a reader may choose on a page today.
@Component
public class UnitChoices {
    /// Departments work for the unit they belong to.
    private static final Set<UnitType> OWING = EnumSet.complementOf(EnumSet.of(UnitType.DEPARTMENT));

    private static final Set<UnitType> ANY = EnumSet.allOf(UnitType.class);

    /// As many as a list can bear; where there are more the reader writes which.
    private static final int MOST = 300;

    private final Units units;
    private final Tree tree;
    private final OfficeClock clock;

    UnitChoices(Units units, Tree tree, OfficeClock clock) {
        this.units = units;
        this.tree = tree;
        this.clock = clock;
    }

    /// The unit of that id, code or name today; without one the first, by code, of those the reader works for.
    public Unit asked(@Nullable String asked, Actor actor) {
        return asked(asked, Period.day(clock.today()), actor);
    }

    /// The same with the names of some days. A unit outside the reader's is the same as not there; a name that several
    /// bear is refused with what to write instead.
    public Unit asked(@Nullable String asked, Period days, Actor actor) {
        var readable = actor.scope().readable();
        if (asked == null || asked.isBlank())
            return readable.stream()
                    .flatMap(top -> units.unit(top).stream())
                    .min(Comparator.comparing(Unit::code))
                    .orElseThrow(() -> new NotThere("unit.unknown"));
        return units.unit(new UnitId(asked))
                .filter(unit -> tree.everWithin(readable, unit.id()))
                .or(() -> units.meant(actor.region(), asked, days, readable).one("unit"))
                .orElseThrow(() -> new NotThere("unit.unknown"));
    }

    /// The unit that was written, or nothing where nothing was.
    public @Nullable UnitId narrowed(@Nullable String asked, Actor actor) {
        return asked == null || asked.isBlank() ? null : asked(asked, actor).id();
    }

    /// To choose among those that owe as a rule.
    public UnitField owing(@Nullable UnitId chosen, Actor actor) {
        return field(chosen, actor.scope().readable(), OWING, actor);
    }

    /// To choose among all a reader reads.
    public UnitField any(@Nullable UnitId chosen, Actor actor) {
        return field(chosen, actor.scope().readable(), ANY, actor);
    }

    /// To choose among those where the actor records.
    public UnitField recording(@Nullable UnitId chosen, Actor actor) {
        return field(chosen, actor.scope().tops(EnumSet.of(Role.RECORDER)), ANY, actor);
    }

    private UnitField field(@Nullable UnitId chosen, Collection<UnitId> tops, Collection<UnitType> types, Actor actor) {
        var today = Period.day(clock.today());
        var listed = new LinkedHashMap<String, String>();
        for (var top : tops)
            for (var unit : units.page(top, today, types, 0, MOST + 1))
                listed.put(unit.id().value(), unit.name());
        var one = chosen == null ? null : units.unit(chosen).orElse(null);
        if (one != null) listed.putIfAbsent(one.id().value(), one.name()); // closed since, or a department
        return new UnitField(
                chosen,
                one == null || listed.size() <= MOST ? "" : written(one, actor),
                listed.size() <= MOST ? listed : null);
    }

    /// Those a reader may mean by what is written so far, by what to write for each: its name, or its code where the
    /// name is not its own alone; behind it what tells it from others.
    public Map<String, String> suggested(List<String> words, int most, Actor actor) {
        var suggested = new LinkedHashMap<String, String>();
        for (var unit : units.called(actor.region(), words, actor.scope().readable(), most))
            suggested.put(written(unit, actor), unit.name() + "（" + unit.code() + "）");
        return suggested;
    }

    private String written(Unit unit, Actor actor) {
        var meant = units.meant(
                actor.region(),
                unit.name(),
                Period.day(clock.today()),
                actor.scope().readable());
        return meant.candidates().size() == 1 ? unit.name() : unit.code();
    }
}
