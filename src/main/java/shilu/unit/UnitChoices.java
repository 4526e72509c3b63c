package shilu.unit;

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

/// The units a reader may choose on a page today.
@Component
public class UnitChoices {
    /// Departments work for the unit they belong to.
    private static final Set<UnitType> OWING = EnumSet.complementOf(EnumSet.of(UnitType.DEPARTMENT));

    /// As many units as a choice can bear.
    private static final int MOST = 500;

    private final Units units;
    private final Tree tree;
    private final OfficeClock clock;

    UnitChoices(Units units, Tree tree, OfficeClock clock) {
        this.units = units;
        this.tree = tree;
        this.clock = clock;
    }

    /// The unit of that id; without one the first, by code, of those the reader works for. One outside theirs is the
    /// same as not there.
    public Unit asked(@Nullable String id, Actor actor) {
        var readable = actor.scope().readable();
        if (id == null || id.isBlank())
            return readable.stream()
                    .flatMap(top -> units.unit(top).stream())
                    .min(Comparator.comparing(Unit::code))
                    .orElseThrow(() -> new NotThere("unit.unknown"));
        return units.unit(new UnitId(id))
                .filter(unit -> tree.everWithin(readable, unit.id()))
                .orElseThrow(() -> new NotThere("unit.unknown"));
    }

    /// Those that owe as a rule, so many of each subtree.
    public Map<String, String> owing(Actor actor) {
        var choices = new LinkedHashMap<String, String>();
        for (var top : actor.scope().readable())
            units.page(top, Period.day(clock.today()), OWING, 0, MOST)
                    .forEach(unit -> choices.put(unit.id().value(), unit.name()));
        return choices;
    }

    /// Names by id, those of a subtree behind its top.
    public Map<String, String> of(Actor actor) {
        return below(actor.scope().readable());
    }

    /// Those where the actor records.
    public Map<String, String> recording(Actor actor) {
        return below(actor.scope().tops(EnumSet.of(Role.RECORDER)));
    }

    private Map<String, String> below(Set<UnitId> tops) {
        var choices = new LinkedHashMap<String, String>();
        for (var top : tops)
            for (var unit : units.subtree(top, clock.today()))
                choices.put(unit.id().value(), unit.name());
        return choices;
    }
}
