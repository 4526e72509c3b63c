package shilu.metric.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.unit.Unit;

/// What was asked for, as its form and its links say it.
///
/// @param known the last day whose entries are looked at, when that was asked for
public record AskView(
        List<Unit> units,
        Period period,
        Split split,
        List<String> shown,
        Map<String, String> charts,
        @Nullable String charted,
        long asOf,
        boolean then,
        @Nullable LocalDate known,
        String query) {

    AskView(Ask ask, @Nullable LocalDate known, Locale locale) {
        this(
                ask.units(),
                ask.period(),
                ask.split(),
                ask.shown(),
                charts(ask, locale),
                ask.charted() == null ? null : ask.charted().id().value(),
                ask.whole().asOf(),
                ask.then(),
                known,
                ask.query());
    }

    public String unit() {
        return Objects.requireNonNull(units.getFirst()).id().value();
    }

    public String names() {
        return String.join("、", units.stream().map(Unit::name).toList());
    }

    /// Whether it stands beside the first.
    public boolean beside(String unit) {
        return units.stream().skip(1).anyMatch(one -> one.id().value().equals(unit));
    }

    private static Map<String, String> charts(Ask ask, Locale locale) {
        var charts = new LinkedHashMap<String, String>();
        ask.metrics().stream()
                .filter(metric -> ask.split() != Split.KIND || KindSplit.addsUp(metric))
                .forEach(metric -> charts.put(metric.id().value(), metric.name().in(locale)));
        return charts;
    }
}
