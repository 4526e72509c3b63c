package shilu.programme.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shilu.common.Problem;

/// Ids begin with the pack's short name and are given once; so are the names users type instead of ids.
final class IdChecks {
    private static final List<String> PARTS = List.of("fields", "choices", "items", "indicators", "sections");

    private IdChecks() {}

    static List<Problem> faults(Draft draft) {
        var faults = new ArrayList<Problem>();
        var seen = new HashSet<String>();
        for (var one : draft.everything) {
            prefix(draft, one.entry(), faults);
            if (!one.entry().id().isEmpty()
                    && !seen.add(one.thing() + " " + one.entry().id()))
                faults.add(one.entry().fault("id", "pack.id.twice", one.entry().id()));
            PARTS.forEach(part -> parts(one.entry().list(part), faults));
        }
        metricNames(draft, faults);
        return faults;
    }

    private static void prefix(Draft draft, Entry entry, List<Problem> faults) {
        var prefix = draft.shortName() + ".";
        var id = entry.id();
        if (id.contains(".") && !id.startsWith(prefix))
            faults.add(entry.fault("id", "pack.id.prefix", id, prefix + id.substring(id.indexOf('.') + 1)));
    }

    private static void parts(List<Entry> parts, List<Problem> faults) {
        twice(parts, "id", "pack.id.twice", faults);
        twice(parts, "name", "pack.name.twice", faults);
        parts.forEach(part -> PARTS.forEach(below -> parts(part.list(below), faults)));
    }

    private static void twice(List<Entry> entries, String key, String code, List<Problem> faults) {
        Set<String> seen = new HashSet<>();
        for (var entry : entries) {
            var word = entry.text(key);
            if (!word.isEmpty() && !seen.add(word)) faults.add(entry.fault(key, code, word));
        }
    }

    /// Templates and formulas name metrics in Chinese.
    private static void metricNames(Draft draft, List<Problem> faults) {
        Map<String, String> owners = new HashMap<>();
        draft.metricsById()
                .forEach((id, metric) ->
                        owners.putIfAbsent(metric.metric().name().zh(), id));
        for (var metric : draft.metrics) {
            var entry = metric.entry();
            var owner = owners.getOrDefault(entry.text("name"), entry.id());
            if (!owner.equals(entry.id()))
                faults.add(entry.fault("name", "pack.metric.name", entry.text("name"), owner));
        }
    }
}
