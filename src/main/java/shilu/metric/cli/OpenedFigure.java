package shilu.metric.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.cli.Console;
import shilu.metric.Counted;
import shilu.metric.Figure;
import shilu.programme.Label;
import shilu.unit.Unit;

/// A figure with the records behind it, as text and as JSON.
///
/// @param folded the position up to which contributions are added up; figures do not depend on it
record OpenedFigure(Figure figure, Label name, Unit unit, long folded, List<Row> rows) {

    record Row(Counted counted, String unit, String title) {
        String line() {
            var part = counted.below() == null ? "" : "/" + counted.below().toPlainString();
            return String.join(
                    "\t",
                    counted.day().toString(),
                    unit,
                    title,
                    counted.amount().toPlainString() + part,
                    counted.record().value());
        }

        Map<String, @Nullable Object> asMap() {
            var map = new LinkedHashMap<String, @Nullable Object>();
            map.put("record", counted.record().value());
            map.put("day", counted.day().toString());
            map.put("unit", unit);
            map.put("title", title);
            map.put("amount", counted.amount());
            if (counted.below() != null) map.put("below", counted.below());
            return map;
        }
    }

    void print(Console console) {
        var question = figure.question();
        var metric = figure.metric();
        var called = name.in(console.locale());
        if (metric == null) {
            console.note("metric.undefined", called, unit.name(), question.asOf());
            return;
        }
        var shown = figure.shown() + " " + metric.measure();
        console.line(unit.name() + " " + question.period() + " " + called + ": " + shown.strip());
        console.say(
                "metric.fold." + metric.type().name().toLowerCase(Locale.ROOT),
                String.valueOf(figure.above()),
                String.valueOf(figure.below()));
        console.say("metric.as-of", question.asOf());
        rows.forEach(row -> console.line(row.line()));
    }

    Map<String, @Nullable Object> asMap() {
        var question = figure.question();
        var metric = figure.metric();
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("metric", question.metric().value());
        map.put("name", name.zh());
        map.put("unit", unit.code());
        map.put("unitName", unit.name());
        map.put("period", question.period().toString());
        map.put("subtree", question.subtree());
        map.put("asOf", question.asOf());
        map.put("folded", folded);
        map.put("defined", figure.defined());
        map.put("value", figure.value());
        map.put("shown", figure.shown());
        map.put("measure", metric == null ? null : metric.measure());
        map.put("type", metric == null ? null : metric.type().name());
        map.put("above", figure.above());
        map.put("below", figure.below());
        map.put("records", rows.stream().map(Row::asMap).toList());
        return map;
    }
}
