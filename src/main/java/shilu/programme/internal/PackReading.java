package shilu.programme.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.programme.Metric;
import shilu.programme.PackVersion;

/// Reads a pack whole: every fault at once, or the pack.
final class PackReading {
    private static final Comparator<Problem> BY_PLACE = Comparator.<Problem, String>comparing(problem -> file(problem))
            .thenComparing(PackReading::line)
            .thenComparing(Problem::code)
            .thenComparing(problem -> String.valueOf(problem.details()));

    private final PackSource others;
    private final Set<String> reading = new HashSet<>();

    private PackReading(PackSource others) {
        this.others = others;
    }

    /// @param faults takes what is wrong, in this pack and the one it uses; the pack is there only when it stays empty
    static Optional<Pack> read(PackFiles files, PackSource others, List<Problem> faults) {
        var found = new ArrayList<Problem>();
        var pack = new PackReading(others).read(files, found);
        found.stream().distinct().sorted(BY_PLACE).forEach(faults::add);
        return found.isEmpty() ? Optional.of(pack) : Optional.empty();
    }

    static Pack sound(PackFiles files, PackSource others) {
        var faults = new ArrayList<Problem>();
        return read(files, others, faults).orElseThrow(() -> new Refused(faults));
    }

    /// A pack that was sound when it was kept. It is not judged again: a later product may know more limits, and the
    /// records of those days still need their pack. So no formula is compiled here either.
    static Pack kept(PackFiles files, @Nullable Pack used) {
        return bound(Drafting.kept(files, used));
    }

    private Pack read(PackFiles files, List<Problem> faults) {
        reading.add(files.folder());
        var draft = Drafting.read(files, head -> used(head, faults), faults);
        faults.addAll(IdChecks.faults(draft));
        faults.addAll(KindChecks.faults(draft));
        faults.addAll(RowChecks.faults(draft));
        faults.addAll(MetricChecks.faults(draft));
        faults.addAll(DutyChecks.faults(draft));
        faults.addAll(FormChecks.faults(draft));
        faults.addAll(PaperChecks.faults(draft));
        faults.addAll(LimitChecks.faults(draft));
        return bound(draft);
    }

    private @Nullable Pack used(Entry head, List<Problem> faults) {
        var id = head.maybe("use");
        if (id.isEmpty()) return null;
        if (reading.contains(id.get())) {
            faults.add(head.fault("use", "pack.use.circle", id.get()));
            return null;
        }
        var files = others.files(id.get());
        if (files.isEmpty()) {
            faults.add(head.fault("use", "pack.use.missing", id.get()));
            return null;
        }
        return read(files.get(), faults);
    }

    /// Right only when nothing was wrong; otherwise nobody sees it but the pack that uses this one, for its checks.
    private static Pack bound(Draft draft) {
        var used = draft.used;
        var hash = draft.files.hash(used == null ? "" : used.version().hash());
        var version = new PackVersion(draft.files.folder(), draft.head.text("version"), hash);
        return new Pack(
                version,
                draft.head.label(),
                used,
                draft.head.number("late-after-days", 30),
                things(draft.topics),
                things(draft.sheets),
                things(draft.kinds),
                things(draft.extensions),
                draft.metrics.stream()
                        .map(placed -> flat(draft, placed.thing()))
                        .toList(),
                things(draft.duties),
                things(draft.papers),
                draft.reports.stream()
                        .map(entry -> Binding.report(entry, version, draft.files))
                        .toList(),
                draft.files,
                places(draft),
                Pack.noFiltersYet());
    }

    private static Map<String, Problem.Place> places(Draft draft) {
        return draft.everything.stream()
                .collect(Collectors.toMap(
                        one -> one.thing() + " " + one.entry().id(),
                        one -> one.entry().file().place(one.entry().pointer()),
                        (first, _) -> first));
    }

    /// A metric that adds others counts what they count, a shared record once.
    private static Metric flat(Draft draft, Summing summing) {
        var metric = summing.metric();
        return new Metric(
                metric.id(),
                metric.name(),
                metric.type(),
                metric.measure(),
                metric.decimals(),
                metric.displayOnly(),
                draft.sources(summing),
                metric.numerator(),
                metric.denominator());
    }

    private static <T> List<T> things(List<Placed<T>> placed) {
        return placed.stream().map(Placed::thing).toList();
    }

    private static String file(Problem problem) {
        return problem.place() == null ? "" : problem.place().file();
    }

    private static int line(Problem problem) {
        var place = problem.place();
        var line = place == null ? null : place.line();
        return line == null ? 0 : line;
    }
}
