package shilu.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Role;
import shilu.installation.OfficeClock;
import shilu.report.Compilations;
import shilu.unit.Tree;
import shilu.unit.Units;

/// Which volumes somebody may compile: forms of the reports below the units at which they are the superior.
@Component
class VolumeChoices {
    private final Compilations compilations;
    private final Units units;
    private final Tree tree;
    private final OfficeClock clock;

    VolumeChoices(Compilations compilations, Units units, Tree tree, OfficeClock clock) {
        this.compilations = compilations;
        this.units = units;
        this.tree = tree;
        this.clock = clock;
    }

    /// The period whose reports are most likely compiled today.
    Period period() {
        return Asking.usual(clock.today()).getFirst();
    }

    Map<String, String> of(Actor actor) {
        var tops = actor.scope().tops(List.of(Role.SUPERIOR));
        var choices = new LinkedHashMap<String, String>();
        for (var top : tops) {
            if (!tree.within(tops, top, period())) continue;
            var unit = units.unit(top).filter(one -> one.openOn(clock.today()));
            if (unit.isEmpty()) continue;
            for (var form : compilations.offered(top, period(), actor))
                choices.put(
                        form.id() + "@" + top,
                        unit.get().name() + "：" + form.name().zh());
        }
        return choices;
    }
}
