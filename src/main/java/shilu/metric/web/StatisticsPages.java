package shilu.metric.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Texts;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.Metric;
import shilu.programme.MetricId;
import shilu.programme.Programmes;
import shilu.unit.UnitChoices;
import shilu.web.Answer;
import shilu.web.Paging;

/// Several figures beside each other: by month, quarter, half-year or year, or by the units below. The address holds
/// the
/// whole choice, so that it can be passed on.
@Controller
@RequestMapping("/statistics")
class StatisticsPages {
    /// How many metrics a table shows unless others are chosen.
    private static final int UNLESS_CHOSEN = 8;

    private final Asked asked;
    private final Figures figures;
    private final Programmes programmes;
    private final Parts parts;
    private final UnitChoices choices;
    private final Texts texts;

    StatisticsPages(
            Asked asked, Figures figures, Programmes programmes, Parts parts, UnitChoices choices, Texts texts) {
        this.asked = asked;
        this.figures = figures;
        this.programmes = programmes;
        this.parts = parts;
        this.choices = choices;
        this.texts = texts;
    }

    @GetMapping
    Answer show(
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable Split by,
            @RequestParam(defaultValue = "") List<String> metric,
            @RequestParam @Nullable Integer page,
            Locale locale,
            Actor actor) {
        var days = asked.period(period);
        var chosen = asked.unit(unit, days, actor);
        var split = by == null ? Split.fitting(days) : by.readable(days);
        var whole = asked.question(new MetricId(""), chosen, days, false, null);
        var offered = programmes
                .inForce(chosen.region(), chosen.id(), days.to(), whole.asOf())
                .metrics();
        var shown = shown(offered, metric, whole, actor);
        var below = split == Split.UNIT ? parts.of(whole, chosen, locale) : List.<Parts.Part>of();
        var paging = Paging.of(page, below.size());
        var table = split == Split.UNIT
                ? byUnit(new Parts.Part(chosen.name(), whole, false), part(below, paging), shown, locale, actor)
                : byTime(whole, split.parts(days), shown, locale, actor);
        return Answer.page(
                "metric/statistics",
                "unit",
                chosen,
                "period",
                days,
                "split",
                split,
                "choices",
                choices.of(actor),
                "offered",
                names(offered, locale),
                "shown",
                shown.stream().map(one -> one.id().value()).toList(),
                "table",
                table,
                "paging",
                paging);
    }

    /// The chosen metrics in the order of the packs; without a choice the first ones that are not nothing.
    private List<Metric> shown(Collection<Metric> offered, List<String> chosen, Question whole, Actor actor) {
        var named = offered.stream()
                .filter(metric -> chosen.contains(metric.id().value()))
                .toList();
        if (!named.isEmpty()) return named;
        return offered.stream()
                .filter(metric -> {
                    var value = figures.figure(whole.of(metric.id()), actor).value();
                    return value != null && value.signum() != 0;
                })
                .limit(UNLESS_CHOSEN)
                .toList();
    }

    private static Map<String, String> names(Collection<Metric> metrics, Locale locale) {
        var names = new LinkedHashMap<String, String>();
        metrics.forEach(metric -> names.put(metric.id().value(), metric.name().in(locale)));
        return names;
    }

    private static List<Parts.Part> part(List<Parts.Part> below, Paging paging) {
        return below.stream().skip(paging.offset()).limit(paging.size()).toList();
    }

    private StatisticsTable byTime(
            Question whole, List<Period> parts, List<Metric> metrics, Locale locale, Actor actor) {
        var questions = new ArrayList<Question>(List.of(whole));
        for (var part : parts)
            questions.add(new Question(whole.region(), whole.metric(), whole.unit(), true, part, whole.asOf()));
        var columns = parts.stream()
                .map(part -> heading(part, whole.period(), locale))
                .toList();
        var rows = metrics.stream()
                .map(metric -> new StatisticsRow(
                        metric.name().in(locale),
                        metric.measure(),
                        questions.stream()
                                .map(question -> Optional.of(figures.figure(question.of(metric.id()), actor)))
                                .toList()))
                .toList();
        return new StatisticsTable(StatisticsTable.Corner.METRIC, true, columns, rows);
    }

    /// Within one year its months go without the year, so that twelve of them fit.
    private String heading(Period part, Period whole, Locale locale) {
        boolean month = part.equals(Period.month(YearMonth.from(part.from())));
        boolean oneYear = whole.from().getYear() == whole.to().getYear();
        return month && oneYear
                ? texts.getMessage("metric.month", new Object[] {part.from().getMonthValue()}, locale)
                : part.toString();
    }

    private StatisticsTable byUnit(
            Parts.Part whole, List<Parts.Part> parts, List<Metric> metrics, Locale locale, Actor actor) {
        var columns = metrics.stream()
                .map(metric ->
                        metric.name().in(locale) + (metric.measure().isEmpty() ? "" : "（" + metric.measure() + "）"))
                .toList();
        var rows = new ArrayList<StatisticsRow>();
        rows.add(line(whole, metrics, actor));
        for (var part : parts) rows.add(line(part, metrics, actor));
        return new StatisticsTable(StatisticsTable.Corner.UNIT, false, columns, rows);
    }

    private StatisticsRow line(Parts.Part part, List<Metric> metrics, Actor actor) {
        var row = metrics.stream()
                .map(metric -> part.of(metric).map(question -> figures.figure(question, actor)))
                .toList();
        return new StatisticsRow(part.name(), "", row);
    }
}
