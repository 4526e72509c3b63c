package shilu.unit;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;

/// The units a reader may choose on a page today.
@Component
public class UnitChoices {
    private final Units units;
    private final OfficeClock clock;

    UnitChoices(Units units, OfficeClock clock) {
        this.units = units;
        this.clock = clock;
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
