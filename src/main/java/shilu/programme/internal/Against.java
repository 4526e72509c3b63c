package shilu.programme.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.programme.Field;
import shilu.programme.FieldType;
import shilu.programme.Metric;
import shilu.programme.Topic;

/// Whether a newer version keeps the meaning of what an older one named. New things may come; a metric's sense may not
/// change under its id, and nothing it counts on may go, or figures of both versions could not stand side by side.
final class Against {
    private final Pack pack;
    private final Pack older;
    private final List<Problem> changes = new ArrayList<>();

    private Against(Pack pack, Pack older) {
        this.pack = pack;
        this.older = older;
    }

    static List<Problem> changes(Pack pack, Pack older) {
        var against = new Against(pack, older);
        if (!pack.version().id().equals(older.version().id()))
            return List.of(Problem.of(
                    "pack.against.other", pack.version().id(), older.version().id()));
        against.version();
        against.metrics();
        older.kinds().forEach(against::kind);
        against.topics();
        against.used();
        return against.changes;
    }

    /// The pack that is used keeps its meanings too: it is in force with this one.
    private void used() {
        var is = pack.used();
        var was = older.used();
        if (is != null && was != null && is.version().id().equals(was.version().id())) changes.addAll(changes(is, was));
    }

    /// One number of a version means one content, for ever; that of the pack it uses has a number of its own.
    private void version() {
        if (pack.version().version().equals(older.version().version())
                && !pack.files().hash("").equals(older.files().hash("")))
            changes.add(Problem.of("pack.against.version", pack.version().version())
                    .at(new Problem.Place(pack.version().id() + "/pack.yaml", null, 1, null)));
    }

    private void metrics() {
        var now = pack.metrics().stream()
                .collect(Collectors.toMap(metric -> metric.id().value(), Function.identity()));
        for (var was : older.metrics()) {
            var is = now.get(was.id().value());
            if (is == null) changed("metrics", was.id().value(), "pack.against.metric-gone");
            else metric(was.id().value(), senses(is), senses(was));
        }
    }

    private void metric(String id, Map<String, String> is, Map<String, String> was) {
        was.forEach((key, sense) -> {
            if (!sense.equals(is.get(key)))
                changed("metrics", id, "pack.against.metric", key, sense, Objects.requireNonNull(is.get(key)));
        });
    }

    /// What makes a metric the one it is, by the key that says it.
    private static Map<String, String> senses(Metric metric) {
        var senses = new TreeMap<String, String>();
        senses.put("type", metric.type().name());
        senses.put("measure", metric.measure());
        senses.put("display", metric.displayOnly() ? "only" : "-");
        senses.put("numerator", written(metric.numerator()));
        senses.put("denominator", written(metric.denominator()));
        senses.put("of", written(Set.copyOf(metric.sources())));
        return senses;
    }

    private static String written(@Nullable Object thing) {
        return switch (thing) {
            case null -> "-";
            case Collection<?> several ->
                several.stream().map(Against::written).sorted().collect(Collectors.joining("; "));
            case Metric.Source(var kind, var field, var where, var partners) ->
                kind
                        + (field == null ? "" : " " + field)
                        + (where == null ? "" : " [" + where + "]")
                        + (partners == null ? "" : " for " + partners);
            default -> thing.toString();
        };
    }

    private void kind(Kind was) {
        var is = pack.kind(was.id());
        if (is.isEmpty()) {
            changed("records", was.id(), "pack.against.kind-gone");
            return;
        }
        if (was.kind().attendance() && !is.get().kind().attendance())
            changed("records", was.id(), "pack.against.kind", "attendance");
        if (was.anonymous() && !is.get().anonymous()) changed("records", was.id(), "pack.against.kind", "anonymous");
        var before = older.kind(was.id()).orElse(was);
        for (var field : before.kind().fields()) field(was.id(), field, is.get());
    }

    private void field(String kind, Field was, Kind now) {
        var is = now.kind().field(was.id());
        if (is.isEmpty()) {
            changed("records", kind, "pack.against.field-gone", was.id());
            return;
        }
        if (!keeps(was.type(), is.get().type()) || is.get().several() != was.several())
            changed(
                    "records",
                    kind,
                    "pack.against.field",
                    was.id(),
                    was.type(),
                    is.get().type());
        for (var choice : was.choices())
            if (is.get().choice(choice.id()).isEmpty())
                changed("records", kind, "pack.against.choice-gone", was.id(), choice.id());
    }

    /// Decisions hold everything a list held, and what stands in earlier records is read as before.
    private static boolean keeps(FieldType was, FieldType is) {
        return is == was || was == FieldType.LIST && is == FieldType.DECISIONS;
    }

    private void topics() {
        var now = pack.topics().stream().map(Topic::id).collect(Collectors.toSet());
        for (var topic : older.topics())
            if (!now.contains(topic.id())) changed("topics", topic.id(), "pack.against.topic-gone");
    }

    /// The place in the newer version, or where the older one had it.
    private void changed(String sort, String id, String code, Object... details) {
        var entry = sort + " " + id;
        var place = pack.places().getOrDefault(entry, older.places().get(entry));
        var all = new ArrayList<Object>(List.of(id));
        all.addAll(List.of(details));
        var problem = new Problem(code, null, List.copyOf(all), place);
        changes.add(problem);
    }
}
