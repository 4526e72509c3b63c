package shilu.report.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.UnitId;
import shilu.report.Compilation;
import shilu.report.Compilations;
import shilu.report.Report;
import shilu.report.Reports;
import shilu.unit.Unit;
import shilu.unit.Units;
import shilu.web.Part;
import shilu.web.SearchGroup;
import shilu.web.Sought;

/// Reports and volumes by their names, units and periods. Their texts are files and are not looked into.
@Component
class ReportsFound implements SearchGroup {
    private static final int MOST = 10;

    private final Reports reports;
    private final Compilations volumes;
    private final Units units;

    ReportsFound(Reports reports, Compilations volumes, Units units) {
        this.reports = reports;
        this.volumes = volumes;
        this.units = units;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Part> found(Sought sought, Actor actor) {
        if (sought.narrowed() || actor.scope().readable().isEmpty()) return Optional.empty();
        var names = new HashMap<UnitId, String>();
        var found = Stream.concat(
                        reports.reports(actor).stream().map(report -> found(report, names)),
                        volumes.compilations(actor).stream().map(volume -> found(volume, names)))
                .filter(one -> one.holds(sought.words()))
                .limit(MOST + 1)
                .toList();
        if (found.isEmpty()) return Optional.empty();
        var some = found.stream().limit(MOST).toList();
        return Optional.of(Part.of("report/_found", "reports", some, "more", found.size() > MOST, "most", MOST));
    }

    private FoundReport found(Report report, Map<UnitId, String> names) {
        var period = report.period().toString();
        return new FoundReport("/reports/" + report.id(), report.name(), unit(report.unit(), names), period, false);
    }

    private FoundReport found(Compilation volume, Map<UnitId, String> names) {
        var period = volume.period().toString();
        return new FoundReport("/volumes/" + volume.id(), volume.name(), unit(volume.unit(), names), period, true);
    }

    private String unit(UnitId id, Map<UnitId, String> names) {
        return names.computeIfAbsent(
                id, unit -> units.unit(unit).map(Unit::name).orElse(""));
    }
}
