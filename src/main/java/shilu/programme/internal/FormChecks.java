package shilu.programme.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import shilu.common.Problem;
import shilu.programme.FieldType;

/// Whether scorecards and reports refer to what is there.
final class FormChecks {
    private FormChecks() {}

    static List<Problem> faults(Draft draft) {
        var faults = new ArrayList<Problem>();
        draft.scorecards.forEach(card -> scorecard(draft, card, faults));
        draft.reports.forEach(report -> report(draft, report, faults));
        return faults;
    }

    private static void scorecard(Draft draft, Entry card, List<Problem> faults) {
        var sum = BigDecimal.ZERO;
        for (var indicator : card.list("indicators")) {
            sum = sum.add(indicator.node().path("points").asDecimal());
            indicator(draft, indicator, faults);
        }
        var points = card.node().path("points").asDecimal();
        if (sum.compareTo(points) != 0) faults.add(card.fault("points", "pack.score.sum", points, sum));
    }

    private static void indicator(Draft draft, Entry indicator, List<Problem> faults) {
        var id = indicator.maybe("metric");
        for (var key : List.of("target", "each-missing"))
            if (indicator.node().has(key) != id.isPresent())
                faults.add(indicator.fault("", "pack.score.keys", indicator.id()));
        if (id.isEmpty()) return;
        var metric = draft.metricsById().get(id.get());
        if (metric == null) MetricChecks.unknown(draft, indicator, "metric", id.get(), faults);
        else if (metric.metric().displayOnly())
            faults.add(indicator.fault("metric", "pack.score.display-only", id.get()));
    }

    private static void report(Draft draft, Entry report, List<Problem> faults) {
        var types = new HashSet<String>();
        for (var template : report.list("templates")) {
            var file = "reports/" + template.text("file");
            if (!draft.files.files().containsKey(file))
                faults.add(template.fault("file", "pack.template.missing", file));
            for (var type : template.texts("for"))
                if (!types.add(type)) faults.add(template.fault("for", "pack.template.twice", type));
        }
        boolean letter = report.says("type", "letter");
        if (letter && report.node().has("sections"))
            faults.add(report.fault("sections", "pack.report.letter-sections", report.id()));
        if (!letter && report.node().has("role")) faults.add(report.fault("role", "pack.report.role", report.id()));
        if (letter && report.node().has("volume"))
            faults.add(report.fault("volume", "pack.report.letter-volume", report.id()));
        signing(draft, report, letter, faults);
        compared(draft, report, faults);
        for (var section : report.list("sections")) {
            for (var highlight : section.list("highlights")) highlight(draft, highlight, faults);
        }
    }

    private static void signing(Draft draft, Entry report, boolean letter, List<Problem> faults) {
        if (!report.node().has("signing")) return;
        if (!letter) faults.add(report.fault("signing", "pack.report.signing", report.id()));
        var signing = report.at("signing");
        faults.addAll(FilterChecks.faults(draft, signing));
        for (var key : List.of("signed", "due")) MetricChecks.field(draft, signing, key, FieldType.NUMBER, faults);
    }

    /// Units are compared by these, so what is for display only has no place among them.
    private static void compared(Draft draft, Entry report, List<Problem> faults) {
        var metrics = report.texts("volume");
        for (int i = 0; i < metrics.size(); i++) {
            var metric = draft.metricsById().get(metrics.get(i));
            if (metric == null) MetricChecks.unknown(draft, report, "volume/" + i, metrics.get(i), faults);
            else if (metric.metric().displayOnly())
                faults.add(report.fault("volume/" + i, "pack.report.volume-display-only", metrics.get(i)));
        }
    }

    /// A kind alone, or with a filter that says which of its records.
    private static void highlight(Draft draft, Entry highlight, List<Problem> faults) {
        boolean alone = highlight.node().isString();
        var id = alone ? highlight.node().asString() : highlight.text("kind");
        var key = alone ? "" : "kind";
        var kind = draft.kind(id);
        var known = draft.ids("records");
        if (alone && kind.isEmpty() && !known.contains(id))
            faults.add(highlight.near(key, "pack.kind.unknown", Nearest.to(id, known), id));
        if (!alone) faults.addAll(FilterChecks.faults(draft, highlight));
        if (kind.isPresent() && kind.get().kind().sentence() == null)
            faults.add(highlight.fault(key, "pack.highlight.no-sentence", id));
    }
}
