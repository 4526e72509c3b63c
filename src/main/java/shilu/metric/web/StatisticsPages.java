package shilu.metric.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.programme.Metric;
import shilu.unit.UnitChoices;
import shilu.web.Answer;
import shilu.web.Paging;

/// Several figures beside each other, as table, chart and workbook: by month, quarter, half-year or year, by the units
/// below, or by kind of record. The address holds the whole choice, so that it can be passed on.
@Controller
@RequestMapping("/statistics")
class StatisticsPages {
    private final Asking asking;
    private final Statistics statistics;
    private final StatisticsBook book;
    private final Parts parts;
    private final UnitChoices choices;

    StatisticsPages(Asking asking, Statistics statistics, StatisticsBook book, Parts parts, UnitChoices choices) {
        this.asking = asking;
        this.statistics = statistics;
        this.book = book;
        this.parts = parts;
        this.choices = choices;
    }

    @GetMapping
    Answer show(
            @RequestParam(defaultValue = "") List<String> unit,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable Split by,
            @RequestParam(defaultValue = "") List<String> metric,
            @RequestParam @Nullable String chart,
            @RequestParam @Nullable Long asOf,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate known,
            @RequestParam @Nullable Integer page,
            Locale locale,
            Actor actor) {
        var ask = asking.read(new Asking.Words(unit, period, by, metric, chart, asOf, known), actor);
        var lines = ask.split() == Split.UNIT ? lines(ask, locale) : List.<Parts.Part>of();
        var paging = Paging.of(page, Math.max(0, lines.size() - 1));
        var table = ask.split() == Split.UNIT
                ? statistics.byUnit(shown(ask, lines, paging), ask.metrics(), locale, actor)
                : table(ask, locale, actor);
        return Answer.page(
                "metric/statistics",
                "ask",
                new AskView(ask, known, locale),
                "choice",
                choices.any(ask.unit().id(), actor),
                "offered",
                names(asking.offered(ask.whole(), ask.unit()), locale),
                "table",
                table,
                "chart",
                chart(ask, table, locale),
                "paging",
                paging);
    }

    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam(defaultValue = "") List<String> unit,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable Split by,
            @RequestParam(defaultValue = "") List<String> metric,
            @RequestParam @Nullable Long asOf,
            Locale locale,
            Actor actor) {
        var ask = asking.read(new Asking.Words(unit, period, by, metric, null, asOf, null), actor);
        var table = ask.split() == Split.UNIT
                ? statistics.byUnit(lines(ask, locale), ask.metrics(), locale, actor)
                : table(ask, locale, actor);
        return book.download(ask, table, locale);
    }

    private StatisticsTable table(Ask ask, Locale locale, Actor actor) {
        return ask.split() == Split.KIND
                ? statistics.byKind(ask, locale, actor)
                : statistics.byTime(ask, locale, actor);
    }

    /// The units beside each other; of a single one those below it.
    private List<Parts.Part> lines(Ask ask, Locale locale) {
        if (ask.units().size() > 1)
            return ask.units().stream()
                    .map(unit -> new Parts.Part(unit.name(), ask.of(unit), false))
                    .toList();
        var lines = new ArrayList<>(List.of(new Parts.Part(ask.unit().name(), ask.whole(), false)));
        lines.addAll(parts.of(ask.whole(), ask.unit(), locale));
        return lines;
    }

    /// A page of the units below, always with the whole above them.
    private static List<Parts.Part> shown(Ask ask, List<Parts.Part> lines, Paging paging) {
        if (ask.units().size() > 1) return lines;
        var shown = new ArrayList<>(lines.subList(0, 1));
        lines.stream().skip(1L + paging.offset()).limit(paging.size()).forEach(shown::add);
        return shown;
    }

    private static @Nullable Chart chart(Ask ask, StatisticsTable table, Locale locale) {
        var metric = ask.charted();
        if (metric == null) return null;
        var name = metric.name().in(locale);
        if (ask.split() != Split.UNIT)
            return Chart.overColumns(name, metric.measure(), metric.id().value(), table);
        int from = ask.units().size() > 1 ? 0 : 1;
        return Chart.overLines(name, metric.measure(), ask.metrics().indexOf(metric), table, from);
    }

    private static Map<String, String> names(Collection<Metric> metrics, Locale locale) {
        var names = new LinkedHashMap<String, String>();
        metrics.forEach(metric -> names.put(metric.id().value(), metric.name().in(locale)));
        return names;
    }
}
