package shilu.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.document.AsOf;
import shilu.document.Basis;
import shilu.document.Covered;
import shilu.installation.HomeRegion;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.Metric;
import shilu.programme.MetricId;
import shilu.programme.Programmes;
import shilu.report.Report;

/// The figures by which a volume compares its units: for each report and metric the figure as of that report, so that
/// both say the same, and the total over exactly these.
@Component
class VolumeFigures {
    private final Figures figures;
    private final Totals totals;
    private final Basing basing;
    private final Programmes programmes;
    private final HomeRegion home;

    VolumeFigures(Figures figures, Totals totals, Basing basing, Programmes programmes, HomeRegion home) {
        this.figures = figures;
        this.totals = totals;
        this.basing = basing;
        this.programmes = programmes;
        this.home = home;
    }

    /// One column of the table.
    ///
    /// @param ofUnits by unit; a unit the metric is not defined for has none
    record Column(Metric metric, Map<UnitId, Basis> ofUnits, Basis total) {}

    List<Column> columns(List<MetricId> metrics, UnitId superior, Period period, List<Report> reports, long asOf) {
        var columns = new ArrayList<Column>();
        for (var id : metrics) column(id, superior, period, reports, asOf).ifPresent(columns::add);
        return columns;
    }

    private Optional<Column> column(MetricId id, UnitId superior, Period period, List<Report> reports, long asOf) {
        var metric = programmes.metricAt(home.region(), id, superior, asOf);
        if (metric.isEmpty()) return Optional.empty();
        var ofUnits = new LinkedHashMap<UnitId, Basis>();
        for (var report : reports) {
            var figure = figures.figure(
                    new Question(report.region(), id, report.unit(), report.subtree(), period, report.position()));
            if (figure.defined())
                ofUnits.put(report.unit(), basing.basis(figure, Objects.requireNonNull(figure.metric())));
        }
        return Optional.of(new Column(metric.get(), ofUnits, total(metric.get(), superior, period, ofUnits, asOf)));
    }

    private Basis total(Metric metric, UnitId superior, Period period, Map<UnitId, Basis> ofUnits, long asOf) {
        var shares = ofUnits.values().stream()
                .map(one -> new Basis.Share(one.unit(), one.subtree(), one.positions().getFirst()))
                .toList();
        var total = totals.of(home.region(), metric, superior, period, shares, asOf);
        var covered = new LinkedHashSet<Covered>();
        var positions = new LinkedHashSet<AsOf>();
        ofUnits.values().forEach(one -> {
            covered.addAll(one.covered());
            positions.addAll(one.positions());
        });
        return new Basis(
                metric.id().value(),
                metric.name().zh(),
                metric.measure(),
                superior,
                true,
                period,
                home.region().value(),
                List.copyOf(positions),
                List.copyOf(covered),
                total.figure().rounded(),
                total.fingerprint(),
                shares);
    }
}
