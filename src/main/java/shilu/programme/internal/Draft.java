package shilu.programme.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shilu.programme.Duty;
import shilu.programme.Field;
import shilu.programme.Metric;
import shilu.programme.MetricId;
import shilu.programme.Paper;
import shilu.programme.Sheet;
import shilu.programme.Topic;

/// A pack while it is checked: the entries whose shape is right, bound and with their places, and everything that may
/// be referred to. An entry of a wrong shape is told once and may be referred to, so that one fault is not told twice.
final class Draft {
    final PackFiles files;
    final Entry head;
    final @Nullable Pack used;
    final List<Placed<Kind>> kinds = new ArrayList<>();
    final List<Placed<Extension>> extensions = new ArrayList<>();
    final List<Placed<Summing>> metrics = new ArrayList<>();
    final List<Placed<Duty>> duties = new ArrayList<>();
    final List<Placed<Topic>> topics = new ArrayList<>();
    final List<Placed<Sheet>> sheets = new ArrayList<>();
    final List<Entry> checklists = new ArrayList<>();
    final List<Entry> scorecards = new ArrayList<>();
    final List<Placed<Paper>> papers = new ArrayList<>();
    final List<Entry> reports = new ArrayList<>();
    /// Every entry of every file with its sort, of whatever shape.
    final List<Placed<String>> everything = new ArrayList<>();

    Draft(PackFiles files, Entry head, @Nullable Pack used) {
        this.files = files;
        this.head = head;
        this.used = used;
    }

    String shortName() {
        return head.text("short");
    }

    Optional<Kind> kind(String id) {
        return Stream.concat(kinds.stream().map(Placed::thing), usedPacks().flatMap(pack -> pack.kinds().stream()))
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .map(kind -> kind.with(added(id)));
    }

    private List<Field> added(String kind) {
        return Stream.concat(
                        usedPacks().flatMap(pack -> pack.extensions().stream()),
                        extensions.stream().map(Placed::thing))
                .filter(extension -> extension.of().value().equals(kind))
                .flatMap(extension -> extension.fields().stream())
                .toList();
    }

    Map<String, Summing> metricsById() {
        var found = new TreeMap<String, Summing>();
        usedPacks()
                .flatMap(pack -> pack.metrics().stream())
                .forEach(metric -> found.put(metric.id().value(), new Summing(metric, List.of())));
        metrics.forEach(metric -> found.put(metric.thing().id(), metric.thing()));
        return found;
    }

    /// A metric's sources with those of the metrics it adds, each once; circles are told by the checks.
    List<Metric.Source> sources(Summing metric) {
        var found = new ArrayList<Metric.Source>();
        gather(metric, new TreeSet<>(), metricsById(), found);
        return found.stream().distinct().toList();
    }

    private static void gather(Summing metric, Set<String> seen, Map<String, Summing> all, List<Metric.Source> found) {
        if (!seen.add(metric.id())) return;
        found.addAll(metric.metric().sources());
        for (MetricId added : metric.adds()) {
            var one = all.get(added.value());
            if (one != null) gather(one, seen, all, found);
        }
    }

    /// The ids of a sort that may be referred to, here and in the pack that is used.
    Set<String> ids(String sort) {
        var ids = new TreeSet<String>();
        everything.stream()
                .filter(entry -> entry.thing().equals(sort))
                .map(entry -> entry.entry().id())
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        if (sort.equals("records")) usedIds(Pack::kinds, Kind::id).forEach(ids::add);
        if (sort.equals("metrics"))
            usedIds(Pack::metrics, metric -> metric.id().value()).forEach(ids::add);
        if (sort.equals("papers")) usedIds(Pack::papers, Paper::id).forEach(ids::add);
        if (sort.equals("topics")) usedIds(Pack::topics, Topic::id).forEach(ids::add);
        return ids;
    }

    private <T> Stream<String> usedIds(Function<Pack, Collection<T>> things, Function<T, String> id) {
        return usedPacks().flatMap(pack -> things.apply(pack).stream()).map(id);
    }

    private Stream<Pack> usedPacks() {
        return used == null ? Stream.empty() : used.all();
    }

    List<Sheet> allSheets() {
        return Stream.concat(
                        usedPacks().flatMap(pack -> pack.sheets().stream()),
                        sheets.stream().map(Placed::thing))
                .toList();
    }

    List<Kind> allKinds() {
        return Stream.concat(
                        usedPacks().flatMap(pack -> pack.kinds().stream()),
                        kinds.stream().map(Placed::thing))
                .toList();
    }
}
