package shilu.programme.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.common.UnitId;
import shilu.programme.Duty;
import shilu.programme.InForce;
import shilu.programme.KindId;
import shilu.programme.Label;
import shilu.programme.Metric;
import shilu.programme.MetricId;
import shilu.programme.MetricType;
import shilu.programme.Paper;
import shilu.programme.RecordKind;
import shilu.programme.ReportForm;
import shilu.programme.Sheet;
import shilu.programme.Topic;
import shilu.programme.Value;
import shilu.programme.Values;

/// Several packs in force at once, with the packs they use. Of two versions of one pack the later in the list stands.
public final class Together implements InForce {
    private final Collection<Pack> packs;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<String, Integer> lateAfter = new HashMap<>();
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final Map<KindId, List<Counting>> counting = new HashMap<>();
    private final List<Duty> duties;
    private final Map<String, Duty> dutiesById = new HashMap<>();

    /// A metric and its sources among the records of one kind.
    private record Counting(Metric metric, List<Counted> sources) {}

    private record Counted(Metric.Source source, Pack pack) {
        boolean holds(Values values) {
            return pack.filter(source).holds(values);
        }
    }

    Together(List<Pack> adopted) {
        var byId = new LinkedHashMap<String, Pack>();
        adopted.stream()
                .flatMap(Pack::all)
                .forEach(pack -> byId.put(pack.version().id(), pack));
        packs = byId.values();
        packs.forEach(this::kinds);
        packs.forEach(pack -> pack.extensions()
                .forEach(extension ->
                        kinds.computeIfPresent(extension.of().value(), (_, kind) -> kind.with(extension.fields()))));
        packs.forEach(this::counting);
        duties = all(Pack::duties);
        duties.forEach(duty -> dutiesById.putIfAbsent(duty.id(), duty));
    }

    private void kinds(Pack pack) {
        for (var kind : pack.kinds()) {
            kinds.put(kind.id(), kind);
            lateAfter.put(kind.id(), pack.lateAfterDays());
        }
    }

    private void counting(Pack pack) {
        for (var metric : pack.metrics()) {
            metrics.put(metric.id().value(), metric);
            metric.sources().stream()
                    .collect(Collectors.groupingBy(Metric.Source::kind, LinkedHashMap::new, Collectors.toList()))
                    .forEach((kind, sources) -> counting.computeIfAbsent(kind, _ -> new ArrayList<>())
                            .add(new Counting(
                                    metric,
                                    sources.stream()
                                            .map(source -> new Counted(source, pack))
                                            .toList())));
        }
    }

    @Override
    public Collection<RecordKind> kinds() {
        return kinds.values().stream().map(Kind::kind).toList();
    }

    @Override
    public Optional<RecordKind> kind(KindId id) {
        return Optional.ofNullable(kinds.get(id.value())).map(Kind::kind);
    }

    @Override
    public Collection<Metric> metrics() {
        return List.copyOf(metrics.values());
    }

    @Override
    public Optional<Metric> metric(MetricId id) {
        return Optional.ofNullable(metrics.get(id.value()));
    }

    @Override
    public Map<MetricId, BigDecimal> amounts(KindId kind, Values values) {
        var amounts = new LinkedHashMap<MetricId, BigDecimal>();
        for (var one : counting.getOrDefault(kind, List.of())) {
            var amount = amount(
                    one,
                    values,
                    one.sources().stream().filter(source -> source.source().partners() == null));
            if (amount != null) amounts.put(one.metric().id(), amount);
        }
        return amounts;
    }

    @Override
    public Map<UnitId, Map<MetricId, BigDecimal>> partnerAmounts(KindId kind, Values values) {
        var amounts = new TreeMap<UnitId, Map<MetricId, BigDecimal>>();
        for (var one : counting.getOrDefault(kind, List.of()))
            for (var unit : units(one, values).toList()) {
                var amount =
                        amount(one, values, one.sources().stream().filter(source -> credits(source, unit, values)));
                if (amount != null)
                    amounts.computeIfAbsent(unit, _ -> new LinkedHashMap<>())
                            .put(one.metric().id(), amount);
            }
        return amounts;
    }

    private static Stream<UnitId> units(Counting one, Values values) {
        return one.sources().stream()
                .flatMap(source -> units(source.source().partners(), values))
                .distinct();
    }

    private static boolean credits(Counted source, UnitId unit, Values values) {
        return units(source.source().partners(), values).anyMatch(unit::equals);
    }

    private static Stream<UnitId> units(@Nullable String field, Values values) {
        return switch (field == null ? null : values.byField().get(field)) {
            case Value.OfUnit(var unit) -> Stream.of(unit);
            case Value.Units(var units) -> units.stream();
            case null, default -> Stream.empty();
        };
    }

    /// The first source that holds gives the amount: a record adds at most once to a metric.
    private static @Nullable BigDecimal amount(Counting one, Values values, Stream<Counted> sources) {
        return sources.map(source -> amount(one.metric().type(), source, values))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<BigDecimal> amount(MetricType type, Counted counted, Values values) {
        var field = counted.source().field();
        var amount = type == MetricType.COUNT || field == null
                ? Optional.of(BigDecimal.ONE)
                : values.get(field, Value.Quantity.class).map(Value.Quantity::number);
        return amount.filter(_ -> counted.holds(values));
    }

    @Override
    public List<Problem> problems(RecordKind kind, Values values) {
        var known = kinds.get(kind.id().value());
        return Judging.problems(kind, known != null && known.anonymous(), values);
    }

    @Override
    public int lateAfterDays(KindId kind) {
        return lateAfter.getOrDefault(kind.value(), 30);
    }

    @Override
    public List<Topic> topics() {
        return all(Pack::topics);
    }

    @Override
    public List<Sheet> sheets() {
        return all(Pack::sheets);
    }

    @Override
    public List<Duty> duties() {
        return duties;
    }

    @Override
    public Optional<Duty> duty(String id) {
        return Optional.ofNullable(dutiesById.get(id));
    }

    @Override
    public List<Meets> meets(KindId kind, Values values) {
        var found = new ArrayList<Meets>();
        for (var pack : packs) for (var duty : pack.duties()) meets(pack, duty, kind, values, found);
        return found;
    }

    private static void meets(Pack pack, Duty duty, KindId kind, Values values, List<Meets> found) {
        var event = duty.event();
        if (event != null && event.kind().equals(kind) && pack.filter(event).holds(values))
            found.add(new Meets(duty, true, null));
        var holding = duty.metBy().stream()
                .filter(source ->
                        source.kind().equals(kind) && pack.filter(source).holds(values))
                .toList();
        if (holding.stream().anyMatch(source -> source.partners() == null)) found.add(new Meets(duty, false, null));
        holding.stream()
                .flatMap(source -> units(source.partners(), values))
                .distinct()
                .forEach(unit -> found.add(new Meets(duty, false, unit)));
    }

    @Override
    public Map<String, Label> systems() {
        var systems = new LinkedHashMap<String, Label>();
        packs.forEach(pack -> pack.duties().stream()
                .findFirst()
                .ifPresent(duty -> systems.put(duty.id().substring(0, duty.id().indexOf('.')), pack.name())));
        return systems;
    }

    @Override
    public boolean tells(ReportForm form, Metric.Source highlight, KindId kind, Values values) {
        return highlight.kind().equals(kind)
                && packs.stream()
                        .filter(pack -> pack.version().equals(form.pack()))
                        .anyMatch(pack -> pack.filter(highlight).holds(values));
    }

    @Override
    public List<ReportForm> reports() {
        return all(Pack::reports);
    }

    @Override
    public List<Paper> papers(KindId kind) {
        var ids = Optional.ofNullable(kinds.get(kind.value())).map(Kind::papers).orElse(List.of());
        var known = new HashMap<String, Paper>();
        all(Pack::papers).forEach(paper -> known.put(paper.id(), paper));
        return ids.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList();
    }

    private <T> List<T> all(Function<Pack, List<T>> things) {
        return packs.stream().flatMap(pack -> things.apply(pack).stream()).toList();
    }
}
