package shilu.metric.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.metric.Figures;
import shilu.programme.MetricId;
import shilu.programme.Programmes;
import shilu.unit.Unit;

/// All figures of the packs in force at a unit at the end of a period, in the order the packs give them; asked for
/// together, since twenty take hardly longer than one.
@Component
class EveryFigure {
    private final Asked asked;
    private final Figures figures;
    private final Programmes programmes;

    EveryFigure(Asked asked, Figures figures, Programmes programmes) {
        this.asked = asked;
        this.figures = figures;
        this.programmes = programmes;
    }

    List<FigureLine> of(Unit unit, Period period, Locale locale, Actor actor) {
        var now = asked.question(new MetricId(""), unit, period, false, null);
        var metrics = List.copyOf(programmes
                .inForce(unit.region(), unit.id(), period.to(), now.asOf())
                .metrics());
        var values = figures.figures(
                metrics.stream().map(metric -> now.of(metric.id())).toList(), actor);
        return IntStream.range(0, metrics.size())
                .mapToObj(at -> FigureLine.of(metrics.get(at).name().in(locale), values.get(at)))
                .toList();
    }
}
