package shilu.report.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.report.Reports;
import shilu.unit.Tree;
import shilu.unit.Units;

/// Which reports somebody may write: forms of the packs in force, for the units they read.
@Component
class ReportChoices {
    private final Reports reports;
    private final Units units;
    private final Tree tree;
    private final OfficeClock clock;

    ReportChoices(Reports reports, Units units, Tree tree, OfficeClock clock) {
        this.reports = reports;
        this.units = units;
        this.tree = tree;
        this.clock = clock;
    }

    /// The year that has a quarter of it behind it: in January one still writes last year's.
    Period period() {
        return Period.year(clock.today().minusMonths(3).getYear());
    }

    /// Form and unit as one choice, by what it is called.
    Map<String, String> of(Actor actor) {
        var choices = new LinkedHashMap<String, String>();
        for (var top : actor.scope().readable()) {
            for (var unit : units.subtree(top, clock.today())) {
                if (!tree.within(actor.scope().readable(), unit.id(), period())) continue;
                for (var form : reports.offered(unit.id(), period(), actor)) {
                    choices.put(
                            choice(form.id(), unit.id()),
                            unit.name() + "：" + form.name().zh());
                }
            }
        }
        return choices;
    }

    private static String choice(String form, UnitId unit) {
        return form + "@" + unit;
    }
}
