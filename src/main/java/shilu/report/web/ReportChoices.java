package shilu.report.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.installation.OfficeClock;
import shilu.report.Reports;
import shilu.unit.Tree;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Which reports somebody may write: of one unit at a time, so that packs are asked once however large the tree is.
@Component
class ReportChoices {
    /// So many units are named in a list to choose from; any other is typed.
    private static final int NAMED = 100;

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

    LocalDate today() {
        return clock.today();
    }

    /// The first units somebody reads, for a list of suggestions: what is typed for each, with its name.
    Map<String, String> suggested(Actor actor) {
        var first = actor.scope().readable().stream()
                .flatMap(top -> units.subtree(top, clock.today()).stream())
                .distinct()
                .limit(NAMED)
                .toList();
        var bearers = first.stream().collect(Collectors.groupingBy(Unit::name, Collectors.counting()));
        var suggested = new LinkedHashMap<String, String>();
        for (var unit : first)
            suggested.put(bearers.getOrDefault(unit.name(), 0L) > 1 ? unit.code() : unit.name(), unit.name());
        return suggested;
    }

    /// What may be written of the unit asked for, or of the reader's own; nothing for who reads no unit. Outside the
    /// units somebody reads is the same as not there.
    Optional<Offer> offer(Asking asking, Actor actor) {
        var period = asking.period(clock.today());
        return unit(asking, actor)
                .map(unit -> new Offer(
                        unit, written(unit, period, actor), period, reports.offered(unit.id(), period, actor)));
    }

    private String written(Unit unit, Period period, Actor actor) {
        var meant =
                units.meant(actor.region(), unit.name(), period, actor.scope().readable());
        return meant.candidates().size() == 1 ? unit.name() : unit.code();
    }

    private Optional<Unit> unit(Asking asking, Actor actor) {
        var typed = asking.unit();
        if (typed == null || typed.isBlank())
            return actor.scope().readable().stream().findFirst().flatMap(units::unit);
        var period = asking.period(clock.today());
        var reach = actor.scope().readable();
        var unit = units.meant(actor.region(), typed, period, reach)
                .one("unit")
                .filter(one -> tree.within(reach, one.id(), period));
        return Optional.of(unit.orElseThrow(() -> new NotThere("unit.unknown")));
    }
}
