package shilu.report.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import shilu.document.Shown;
import shilu.document.Values;
import shilu.metric.Figure;
import shilu.programme.Formula;
import shilu.programme.InForce;
import shilu.programme.Metric;

/// What a report's template is filled with, as a whole or in the line of one unit. Each figure is asked once, however
/// often the
/// template names it.
final class ReportValues implements Values {
    private final Filling filling;
    private final Share share;
    private final ReportVocabulary vocabulary;
    private final Map<String, Optional<Shown>> figures = new HashMap<>();

    ReportValues(Filling filling, Share share, ReportVocabulary vocabulary) {
        this.filling = filling;
        this.share = share;
        this.vocabulary = vocabulary;
    }

    @Override
    public Optional<Shown> figure(String name) {
        var known = figures.get(name);
        if (known != null) return known;
        var figure = filling.figure(share, metric(name));
        var shown = figure.metric() == null
                ? Optional.<Shown>empty()
                : Optional.of(filling.basing().shown(figure, figure.metric(), share.extent()));
        figures.put(name, shown);
        return shown;
    }

    private Metric metric(String name) {
        return metric(filling.inForce(), name);
    }

    private static Metric metric(InForce inForce, String name) {
        return inForce.metrics().stream()
                .filter(metric ->
                        metric.name().zh().equals(name) || metric.id().value().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String plain(String name) {
        var period = filling.period();
        return switch (name) {
            case "单位" -> share.name();
            case "单位简称" -> share.shortName();
            case "年度" -> String.valueOf(period.to().getYear());
            case "下一年度" -> String.valueOf(period.to().getYear() + 1);
            case "上级单位" -> filling.superior();
            case "期间" -> PeriodWords.of(period, filling.today());
            case "下一期间" -> PeriodWords.next(period);
            case "起始日期" -> PeriodWords.of(period.from());
            case "截止日期" -> PeriodWords.of(period.to());
            case "落款日期" -> PeriodWords.of(filling.today());
            case "应办情况" -> filling.gaps().summary();
            case "责任" -> role();
            case "姓名" -> filling.signer();
            case "标注" -> filling.mark();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// Whose duties a letter lists.
    private String role() {
        var role = filling.form().role();
        return role == null ? "单位" : DutyWords.role(role);
    }

    @Override
    public boolean holds(String condition) {
        var formula = Formula.compile(condition, vocabulary.types());
        var named = new HashMap<String, Object>();
        for (var name : formula.names()) named.put(name, value(name));
        return formula.holds(named);
    }

    private Object value(String name) {
        if (vocabulary.types().get(name) == Formula.Type.TEXT) return plain(name);
        Figure figure = filling.figure(share, metric(name));
        return figure.value() == null ? 0 : Objects.requireNonNull(figure.number());
    }

    @Override
    public List<? extends Values> each(String list) {
        if (!list.equals(ReportVocabulary.UNITS)) return filling.entries(list);
        var below = (ReportVocabulary) vocabulary.inside(list);
        return filling.shares().stream()
                .map(part -> new ReportValues(filling, part, below))
                .toList();
    }
}
