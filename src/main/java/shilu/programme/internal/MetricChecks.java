package shilu.programme.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import shilu.common.Problem;
import shilu.programme.Field;
import shilu.programme.FieldType;
import shilu.programme.Metric;
import shilu.programme.MetricId;
import shilu.programme.MetricType;

/// Whether each metric counts something that is there, in the way its type says.
final class MetricChecks {
    private MetricChecks() {}

    static List<Problem> faults(Draft draft) {
        var faults = new ArrayList<Problem>();
        for (var placed : draft.metrics) {
            keys(placed, faults);
            for (var source : placed.entry().list("of"))
                source(draft, placed.thing().metric(), source, faults);
            adds(draft, placed, faults);
            parts(draft, placed, faults);
        }
        return faults;
    }

    private static void keys(Placed<Summing> placed, List<Problem> faults) {
        var type = placed.thing().metric().type();
        var needed = type == MetricType.RATIO ? Set.of("numerator", "denominator") : Set.of("of");
        var entry = placed.entry();
        boolean adding = entry.node().has("adds") && (type == MetricType.COUNT || type == MetricType.SUM);
        for (var key : needed)
            if (!entry.node().has(key) && !adding)
                faults.add(entry.fault("type", "pack.metric.needs", entry.text("type"), key));
        for (var key : List.of("of", "adds", "numerator", "denominator"))
            if (entry.node().has(key) && !needed.contains(key) && !(key.equals("adds") && adding))
                faults.add(entry.fault(key, "pack.metric.key", key, entry.text("type")));
    }

    private static void source(Draft draft, Metric metric, Entry source, List<Problem> faults) {
        faults.addAll(FilterChecks.faults(draft, source));
        var field = source.maybe("field");
        if (metric.type() == MetricType.COUNT && field.isPresent())
            faults.add(source.fault("field", "pack.metric.key", "field", "count"));
        if ((metric.type() == MetricType.SUM || metric.type() == MetricType.GAUGE) && field.isEmpty())
            faults.add(source.fault("", "pack.metric.needs", source.text("type"), "field"));
        field(draft, source, "field", FieldType.NUMBER, faults);
        field(draft, source, "for", FieldType.UNIT, faults);
        if (metric.type() == MetricType.GAUGE && source.maybe("for").isPresent())
            faults.add(source.fault("for", "pack.metric.key", "for", "gauge"));
    }

    /// The field under the key exists in the source's kind and is of the type.
    static void field(Draft draft, Entry source, String key, FieldType type, List<Problem> faults) {
        var name = source.maybe(key);
        var kind = draft.kind(source.text("kind"));
        if (name.isEmpty() || kind.isEmpty()) return;
        var fitting = kind.get().kind().fields().stream()
                .filter(field -> field.type() == type)
                .map(Field::id)
                .toList();
        if (!fitting.contains(name.get()))
            faults.add(source.near(
                    key,
                    "pack.field.unknown",
                    Nearest.to(name.get(), fitting),
                    name.get(),
                    source.text("kind"),
                    type.name().toLowerCase(Locale.ROOT)));
    }

    private static void adds(Draft draft, Placed<Summing> placed, List<Problem> faults) {
        var all = draft.metricsById();
        for (int i = 0; i < placed.thing().adds().size(); i++) {
            var id = placed.thing().adds().get(i).value();
            var added = all.get(id);
            if (added == null) unknown(draft, placed.entry(), "adds/" + i, id, faults);
            else if (added.metric().type() != placed.thing().metric().type()
                    || !added.metric().measure().equals(placed.thing().metric().measure()))
                faults.add(placed.entry()
                        .fault(
                                "adds/" + i,
                                "pack.metric.adds",
                                id,
                                placed.thing().id()));
        }
        if (circles(draft, placed.thing().id(), placed.thing().adds(), new HashSet<>()))
            faults.add(placed.entry()
                    .fault("adds", "pack.metric.circle", placed.thing().id()));
    }

    private static boolean circles(Draft draft, String id, List<MetricId> adds, Set<String> seen) {
        for (var added : adds) {
            if (added.value().equals(id)) return true;
            var next = draft.metricsById().get(added.value());
            if (next != null && seen.add(added.value()) && circles(draft, id, next.adds(), seen)) return true;
        }
        return false;
    }

    private static void parts(Draft draft, Placed<Summing> placed, List<Problem> faults) {
        for (var key : List.of("numerator", "denominator")) {
            var id = placed.entry().maybe(key);
            if (id.isEmpty()) continue;
            var part = draft.metricsById().get(id.get());
            if (part == null) unknown(draft, placed.entry(), key, id.get(), faults);
            else if (part.metric().type() == MetricType.RATIO)
                faults.add(placed.entry().fault(key, "pack.metric.ratio", id.get()));
            else if (part.metric().type() == MetricType.GAUGE)
                faults.add(placed.entry().fault(key, "pack.metric.ratio-gauge", id.get()));
        }
    }

    static void unknown(Draft draft, Entry entry, String key, String id, List<Problem> faults) {
        var known = draft.ids("metrics");
        if (!known.contains(id)) faults.add(entry.near(key, "pack.metric.unknown", Nearest.to(id, known), id));
    }
}
