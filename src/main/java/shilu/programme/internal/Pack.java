package shilu.programme.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.programme.Duty;
import shilu.programme.Label;
import shilu.programme.Metric;
import shilu.programme.PackVersion;
import shilu.programme.Paper;
import shilu.programme.ReportForm;
import shilu.programme.Sheet;
import shilu.programme.Topic;

/// One sound pack version, read and bound. Immutable but for the filters, which are compiled when first asked.
///
/// @param metrics with the sources of the metrics they add
/// @param places  where an entry stands, by its sort and id
record Pack(
        PackVersion version,
        Label name,
        @Nullable Pack used,
        int lateAfterDays,
        List<Topic> topics,
        List<Sheet> sheets,
        List<Kind> kinds,
        List<Extension> extensions,
        List<Metric> metrics,
        List<Duty> duties,
        List<Paper> papers,
        List<ReportForm> reports,
        PackFiles files,
        Map<String, Problem.Place> places,
        Map<Metric.Source, Filter> filters) {

    /// This pack and the one it uses.
    Stream<Pack> all() {
        return used == null ? Stream.of(this) : Stream.concat(used.all(), Stream.of(this));
    }

    Optional<Kind> kind(String id) {
        return all().flatMap(pack -> pack.kinds.stream())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .map(kind -> kind.with(all().flatMap(pack -> pack.extensions.stream())
                        .filter(extension -> extension.of().value().equals(id))
                        .flatMap(extension -> extension.fields().stream())
                        .toList()));
    }

    Map<String, Metric> metricsById() {
        return all().flatMap(pack -> pack.metrics.stream())
                .collect(Collectors.toMap(metric -> metric.id().value(), Function.identity(), (_, own) -> own));
    }

    /// The source's filter, compiled once for as long as this version is held.
    Filter filter(Metric.Source source) {
        return filters.computeIfAbsent(
                source,
                one -> Filter.of(
                        one.where(),
                        kind(one.kind().value()).orElseThrow().kind().fields()));
    }

    /// The hash of its files tells a version from every other; comparing all it holds would take longer than the
    /// question it is asked for.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pack pack && version.equals(pack.version) && Objects.equals(used, pack.used);
    }

    @Override
    public int hashCode() {
        return version.hash().hashCode();
    }

    static Map<Metric.Source, Filter> noFiltersYet() {
        return new ConcurrentHashMap<>();
    }
}
