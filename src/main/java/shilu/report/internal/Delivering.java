package shilu.report.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.programme.Programmes;
import shilu.programme.ReportForm;
import shilu.report.Compilation;
import shilu.report.DeliveryToday;
import shilu.report.Report;
import shilu.report.Reports;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Who below a superior owes a report of a form, and who has written it. A unit the form has a template for owes one;
/// the units below it report to it, so of them only reports that are there are taken, not missed.
@Component
class Delivering {
    private final Units units;
    private final Programmes programmes;
    private final Reports reports;

    Delivering(Units units, Programmes programmes, Reports reports) {
        this.units = units;
        this.programmes = programmes;
        this.reports = reports;
    }

    /// @param report the newest of the form for the period; empty when there is none
    /// @param within whether it stands below another unit of the list
    record Delivered(Unit unit, Optional<Report> report, boolean within) {}

    /// The units of a volume with the reports they have written since.
    List<DeliveryToday> today(Compilation volume, Actor actor) {
        var all = reports.reports(actor);
        return volume.units().stream()
                .map(one -> new DeliveryToday(
                        one.unit(),
                        one.report()
                                .flatMap(id -> first(all, report -> report.id().equals(id))),
                        first(all, report -> isOf(report, one.unit(), volume))))
                .toList();
    }

    private static Optional<Report> first(List<Report> newestFirst, Predicate<Report> wanted) {
        return newestFirst.stream().filter(wanted).findFirst();
    }

    private static boolean isOf(Report report, UnitId unit, Compilation volume) {
        return report.unit().equals(unit)
                && report.form().equals(volume.form())
                && report.period().equals(volume.period());
    }

    private record Asked(String form, Period period, long asOf, Map<UnitId, Report> written) {}

    List<Delivered> below(UnitId superior, String form, Period period, long asOf, Actor actor) {
        var written = new HashMap<UnitId, Report>();
        for (var report : reports.reports(actor)) {
            if (report.form().equals(form) && report.period().equals(period))
                written.putIfAbsent(report.unit(), report);
        }
        var all = new ArrayList<Delivered>();
        walk(superior, new Asked(form, period, asOf, written), false, all);
        return all;
    }

    private void walk(UnitId top, Asked asked, boolean within, List<Delivered> all) {
        for (var unit : units.below(top, asked.period().to())) {
            var report = Optional.ofNullable(asked.written().get(unit.id()));
            boolean owes = !within && owes(unit, asked);
            if (owes || report.isPresent()) all.add(new Delivered(unit, report, within));
            walk(unit.id(), asked, within || owes, all);
        }
    }

    private boolean owes(Unit unit, Asked asked) {
        return forms(unit, asked.period(), asked.asOf()).stream()
                .anyMatch(form -> form.id().equals(asked.form()));
    }

    /// The forms, letters left out, for which a unit writes reports.
    List<ReportForm> forms(Unit unit, Period period, long asOf) {
        var all =
                programmes.inForce(unit.region(), unit.id(), period.to(), asOf).reports();
        return Offering.of(all, unit.type(), period).stream()
                .filter(form -> !form.letter())
                .toList();
    }
}
