package shilu.metric.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Texts;
import shilu.metric.Figure;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.KindId;
import shilu.programme.Metric;
import shilu.unit.Unit;

/// Makes statistics tables: all of a table's figures are asked for at once.
@Component
class Statistics {
    private final Figures figures;
    private final KindSplit kinds;
    private final Texts texts;

    Statistics(Figures figures, KindSplit kinds, Texts texts) {
        this.figures = figures;
        this.kinds = kinds;
        this.texts = texts;
    }

    /// Metrics (of each unit, where there are several) over the parts of the period.
    StatisticsTable byTime(Ask ask, Locale locale, Actor actor) {
        var periods = new ArrayList<Period>(List.of(ask.period()));
        periods.addAll(ask.split().parts(ask.period()));
        var answers = new Answers();
        for (var metric : ask.metrics())
            for (var unit : ask.units())
                for (var period : periods)
                    answers.want(within(ask.of(unit), period).of(metric.id()));
        answers.fetch(actor);
        var rows = new ArrayList<StatisticsRow>();
        for (var metric : ask.metrics())
            for (var unit : ask.units()) {
                var cells = periods.stream()
                        .map(period -> Optional.of(
                                answers.cell(within(ask.of(unit), period).of(metric.id()))))
                        .toList();
                rows.add(row(ask, metric, unit, cells, locale));
            }
        var columns = periods.stream()
                .skip(1)
                .map(part -> heading(part, ask.period(), locale))
                .toList();
        return new StatisticsTable(StatisticsTable.Corner.METRIC, true, columns, rows);
    }

    /// Metrics (of each unit) over the kinds of record that give to them; only those that are added up.
    StatisticsTable byKind(Ask ask, Locale locale, Actor actor) {
        var metrics = ask.metrics().stream().filter(KindSplit::addsUp).toList();
        var answers = new Answers();
        var totals = new LinkedHashMap<Question, Map<KindId, java.math.BigDecimal>>();
        var columns = new LinkedHashMap<KindId, String>();
        for (var metric : metrics)
            for (var unit : ask.units()) {
                var question = ask.of(unit).of(metric.id());
                answers.want(question);
                var given = kinds.totals(question, actor);
                totals.put(question, given);
                given.keySet().forEach(kind -> columns.computeIfAbsent(kind, id -> kinds.name(question, id, locale)));
            }
        answers.fetch(actor);
        var rows = new ArrayList<StatisticsRow>();
        for (var metric : metrics)
            for (var unit : ask.units()) {
                var question = ask.of(unit).of(metric.id());
                var cells = new ArrayList<Optional<Cell>>(List.of(Optional.of(answers.cell(question))));
                for (var kind : columns.keySet())
                    cells.add(Optional.ofNullable(
                                    totals.getOrDefault(question, Map.of()).get(kind))
                            .map(total -> kindCell(question, metric, kind, total)));
                rows.add(row(ask, metric, unit, cells, locale));
            }
        return new StatisticsTable(StatisticsTable.Corner.METRIC, true, List.copyOf(columns.values()), rows);
    }

    /// Units over the metrics: the first with everything below it, then the given parts.
    StatisticsTable byUnit(List<Parts.Part> lines, List<Metric> metrics, Locale locale, Actor actor) {
        var answers = new Answers();
        for (var line : lines) for (var metric : metrics) line.of(metric).ifPresent(answers::want);
        answers.fetch(actor);
        var columns = metrics.stream()
                .map(metric ->
                        metric.name().in(locale) + (metric.measure().isEmpty() ? "" : "（" + metric.measure() + "）"))
                .toList();
        var rows = lines.stream()
                .map(line -> new StatisticsRow(
                        line.name(),
                        "",
                        "",
                        line.name(),
                        metrics.stream()
                                .map(metric -> line.of(metric).map(answers::cell))
                                .toList()))
                .toList();
        return new StatisticsTable(StatisticsTable.Corner.UNIT, false, columns, rows);
    }

    private static Cell kindCell(Question question, Metric metric, KindId kind, java.math.BigDecimal total) {
        var figure = new Figure(question, metric, total, total, null);
        return new Cell(figure.number(), figure.shown(), question.path() + "&kind=" + kind.value());
    }

    private StatisticsRow row(Ask ask, Metric metric, Unit unit, List<Optional<Cell>> cells, Locale locale) {
        var name = metric.name().in(locale);
        boolean several = ask.units().size() > 1;
        return new StatisticsRow(
                several ? texts.of(locale, "metric.of-unit", name, unit.name()) : name,
                metric.measure(),
                metric.id().value(),
                several ? unit.name() : name,
                cells);
    }

    private static Question within(Question whole, Period part) {
        return new Question(whole.region(), whole.metric(), whole.unit(), true, part, whole.asOf());
    }

    /// Within one year its months go without the year, so that twelve of them fit.
    private String heading(Period part, Period whole, Locale locale) {
        boolean month = part.equals(Period.month(YearMonth.from(part.from())));
        boolean oneYear = whole.from().getYear() == whole.to().getYear();
        return month && oneYear ? texts.of(locale, "metric.month", part.from().getMonthValue()) : part.toString();
    }

    /// Questions gathered first, so that the ledger is asked once.
    private final class Answers {
        private final Map<Question, Figure> known = new LinkedHashMap<>();
        private final List<Question> wanted = new ArrayList<>();

        void want(Question question) {
            wanted.add(question);
        }

        void fetch(Actor actor) {
            var asked = wanted.stream().distinct().toList();
            var values = figures.figures(asked, actor);
            for (int at = 0; at < asked.size(); at++) known.put(asked.get(at), values.get(at));
        }

        Cell cell(Question question) {
            return Cell.of(java.util.Objects.requireNonNull(known.get(question)));
        }
    }
}
