package shilu.metric.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.Metric;
import shilu.programme.MetricId;
import shilu.programme.Programmes;
import shilu.unit.Positions;
import shilu.unit.Unit;

/// Reads from an address what table is asked for.
@Component
class Asking {
    /// More units beside each other cannot be told apart; by units below there may be any number.
    static final int MOST_UNITS = 20;

    /// How many metrics a table shows unless others are chosen.
    private static final int UNLESS_CHOSEN = 8;

    private final Asked asked;
    private final Figures figures;
    private final Programmes programmes;
    private final Positions positions;

    Asking(Asked asked, Figures figures, Programmes programmes, Positions positions) {
        this.asked = asked;
        this.figures = figures;
        this.programmes = programmes;
        this.positions = positions;
    }

    /// @param known the last day whose entries are looked at; an address with a position says it more exactly
    record Words(
            List<String> unit,
            @Nullable String period,
            @Nullable Split by,
            List<String> metric,
            @Nullable String chart,
            @Nullable Long asOf,
            @Nullable LocalDate known) {}

    Ask read(Words words, Actor actor) {
        var days = asked.period(words.period());
        var units = units(words.unit(), days, actor);
        var split = words.by() == null ? Split.fitting(days) : words.by().readable(days);
        var asOf = asOf(words, units.getFirst());
        var whole = asked.question(new MetricId(""), units.getFirst(), days, false, asOf);
        var metrics = shown(offered(whole, units.getFirst()), words.metric(), whole, actor);
        var charted = metrics.stream()
                .filter(metric -> metric.id().value().equals(words.chart()))
                .findFirst()
                .orElse(metrics.isEmpty() ? null : metrics.getFirst());
        return new Ask(units, days, split, whole, metrics, charted, asOf != null);
    }

    Collection<Metric> offered(Question whole, Unit unit) {
        return programmes
                .inForce(whole.region(), unit.id(), whole.period().to(), whole.asOf())
                .metrics();
    }

    private List<Unit> units(List<String> names, Period days, Actor actor) {
        var named = names.stream().filter(name -> !name.isBlank()).distinct().toList();
        if (named.size() > MOST_UNITS)
            throw new Refused(List.of(Problem.about("unit", "metric.units.too-many", named.size(), MOST_UNITS)));
        return named.isEmpty()
                ? List.of(asked.unit(null, days, actor))
                : named.stream()
                        .map(name -> asked.unit(name, days, actor))
                        .distinct()
                        .toList();
    }

    private @Nullable Long asOf(Words words, Unit unit) {
        if (words.asOf() != null || words.known() == null) return words.asOf();
        return positions.before(unit.region(), words.known().plusDays(1));
    }

    /// The chosen metrics in the order of the packs; without a choice the first ones that are not nothing.
    private List<Metric> shown(Collection<Metric> offered, List<String> chosen, Question whole, Actor actor) {
        var named = offered.stream()
                .filter(metric -> chosen.contains(metric.id().value()))
                .toList();
        if (!named.isEmpty()) return named;
        var all = List.copyOf(offered);
        var values = figures.figures(
                all.stream().map(metric -> whole.of(metric.id())).toList(), actor);
        return IntStream.range(0, all.size())
                .filter(at -> {
                    var value = values.get(at).value();
                    return value != null && value.signum() != 0;
                })
                .limit(UNLESS_CHOSEN)
                .mapToObj(all::get)
                .toList();
    }
}
