package shilu.metric.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.ledger.Ledger;
import shilu.metric.Counted;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.KindId;
import shilu.programme.Metric;
import shilu.programme.MetricId;
import shilu.programme.Programmes;
import shilu.unit.Unit;
import shilu.unit.UnitChoices;
import shilu.unit.Units;
import shilu.web.Answer;
import shilu.web.Paging;

/// The figures of a unit and period, and one figure with the records behind it.
@Controller
@RequestMapping("/figures")
class FigurePages {
    /// As many records behind one figure are counted, and can be paged through; for more there are the parts.
    private static final int COUNTED = 10_000;

    private final Asked asked;
    private final EveryFigure every;
    private final Figures figures;
    private final Programmes programmes;
    private final Ledger ledger;
    private final Units units;
    private final UnitChoices choices;
    private final Parts parts;
    private final KindSplit kinds;

    FigurePages(
            Asked asked,
            EveryFigure every,
            Figures figures,
            Programmes programmes,
            Ledger ledger,
            Units units,
            UnitChoices choices,
            Parts parts,
            KindSplit kinds) {
        this.asked = asked;
        this.every = every;
        this.figures = figures;
        this.programmes = programmes;
        this.ledger = ledger;
        this.units = units;
        this.choices = choices;
        this.parts = parts;
        this.kinds = kinds;
    }

    @GetMapping
    Answer list(
            @RequestParam @Nullable String unit, @RequestParam @Nullable String period, Locale locale, Actor actor) {
        var days = asked.period(period);
        var chosen = asked.unit(unit, days, actor);
        return Answer.page(
                "metric/figures",
                "unit",
                chosen,
                "period",
                days,
                "choice",
                choices.any(chosen.id(), actor),
                "lines",
                every.of(chosen, days, locale, actor));
    }

    @GetMapping("/{metric}")
    Answer show(
            @PathVariable MetricId metric,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String period,
            @RequestParam(defaultValue = "false") boolean own,
            @RequestParam @Nullable Long asOf,
            @RequestParam @Nullable KindId kind,
            @RequestParam @Nullable Integer page,
            Locale locale,
            Actor actor) {
        var days = asked.period(period);
        var chosen = asked.unit(unit, days, actor);
        var question = asked.question(metric, chosen, days, own, asOf);
        var figure = figures.figure(question, actor);
        var known = programmes
                .metric(chosen.region(), metric.value(), Long.MAX_VALUE - 1)
                .orElseThrow(() -> new NotThere("metric.unknown", metric));
        var ofKind = kind == null ? List.<Counted>of() : kinds.of(kind, question, actor);
        var paging = kind == null
                ? Paging.upTo(COUNTED, page, figures.count(question, COUNTED, actor))
                : Paging.of(page, ofKind.size());
        var behind = kind == null
                ? figures.records(question, actor, paging.offset(), paging.size())
                : ofKind.stream().skip(paging.offset()).limit(paging.size()).toList();
        return Answer.page(
                "metric/figure",
                "name",
                known.name().in(locale),
                "unit",
                chosen,
                "figure",
                figure,
                "kind",
                kind == null ? null : kinds.name(question, kind, locale),
                "given",
                ofKind.stream().map(Counted::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                "parts",
                own || kind != null ? List.of() : parts(question, chosen, known, locale, actor),
                "behind",
                lines(question, behind),
                "paging",
                paging);
    }

    private List<FigureLine> parts(Question whole, Unit unit, Metric metric, Locale locale, Actor actor) {
        var shown = parts.of(whole, unit, locale).stream()
                .filter(part -> part.of(metric).isPresent())
                .toList();
        var values = figures.figures(
                shown.stream().map(part -> part.of(metric).orElseThrow()).toList(), actor);
        return IntStream.range(0, shown.size())
                .mapToObj(at -> FigureLine.of(shown.get(at).name(), values.get(at)))
                .toList();
    }

    private List<BehindLine> lines(Question question, List<Counted> counted) {
        var records = ledger.asOf(
                question.region(), counted.stream().map(Counted::record).toList(), question.asOf());
        return counted.stream()
                .map(row -> {
                    var record = Objects.requireNonNull(records.get(row.record()));
                    return new BehindLine(
                            row,
                            units.unit(row.unit()).map(Unit::name).orElse(""),
                            record.title(),
                            ledger.timing(record),
                            record.current().evidence().size());
                })
                .toList();
    }
}
