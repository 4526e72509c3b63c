package shilu.report.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Ids;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.document.Fonts;
import shilu.document.Origin;
import shilu.document.Rendering;
import shilu.document.SignedTables;
import shilu.document.Volume;
import shilu.document.VolumeFront;
import shilu.document.VolumePart;
import shilu.installation.DataFolder;
import shilu.installation.OfficeClock;
import shilu.installation.Settings;
import shilu.programme.ReportForm;
import shilu.report.Compilation;
import shilu.report.Compilation.Delivery;
import shilu.report.Compilations;
import shilu.report.DeliveryToday;
import shilu.report.FigureToday;
import shilu.report.Report;
import shilu.report.Reports;
import shilu.report.internal.Delivering.Delivered;
import shilu.unit.Positions;
import shilu.unit.Tree;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Gathers the reports, has them bound, and keeps the volume. Only keeping it is a transaction: binding takes its time,
/// and everything it reads is as of positions or kept for ever.
@Component
class SqlCompilations implements Compilations {
    private static final String TEMPLATE = "volume";

    private final Reports reports;
    private final Delivering delivering;
    private final VolumeFigures figures;
    private final KeptVolumes kept;
    private final Todays todays;
    private final InstallationKey key;
    private final Units units;
    private final Tree tree;
    private final Positions positions;
    private final Settings settings;
    private final DataFolder folder;
    private final OfficeClock clock;

    SqlCompilations(
            Reports reports,
            Delivering delivering,
            VolumeFigures figures,
            KeptVolumes kept,
            Todays todays,
            InstallationKey key,
            Units units,
            Tree tree,
            Positions positions,
            Settings settings,
            DataFolder folder,
            OfficeClock clock) {
        this.reports = reports;
        this.delivering = delivering;
        this.figures = figures;
        this.kept = kept;
        this.todays = todays;
        this.key = key;
        this.units = units;
        this.tree = tree;
        this.positions = positions;
        this.settings = settings;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public List<ReportForm> offered(UnitId superior, Period period, Actor actor) {
        var top = reach(superior, period, actor);
        long asOf = positions.last(top.region());
        var forms = new java.util.LinkedHashMap<String, ReportForm>();
        for (var unit : units.subtree(superior, period.to())) {
            if (unit.id().equals(superior)) continue;
            delivering.forms(unit, period, asOf).forEach(form -> forms.putIfAbsent(form.id(), form));
        }
        return List.copyOf(forms.values());
    }

    @Override
    public Compilation compile(String form, UnitId superior, Period period, Actor actor, IntConsumer progress) {
        var top = reach(superior, period, actor);
        var chosen = offered(superior, period, actor).stream()
                .filter(one -> one.id().equals(form))
                .findFirst()
                .orElseThrow(() -> Refused.because("report.volume.form", form, top.name()));
        long asOf = positions.last(top.region());
        var all = delivering.below(superior, form, period, asOf, actor);
        var written = all.stream().flatMap(one -> one.report().stream()).toList();
        if (written.isEmpty()) throw Refused.because("report.volume.nobody", top.name(), period);
        var columns = figures.columns(chosen.volume(), superior, period, written, asOf);
        var front = new VolumeFront(
                top.name() + PeriodWords.of(period) + chosen.name().zh() + "汇编",
                top.name(),
                PeriodWords.of(clock.today()),
                settings.get("demo").filter("true"::equals).map(_ -> "样例").orElse(""),
                VolumeSheets.of(all, columns));
        return bind(chosen, top, period, asOf, all, front, actor, progress);
    }

    private Compilation bind(
            ReportForm form,
            Unit top,
            Period period,
            long asOf,
            List<Delivered> all,
            VolumeFront front,
            Actor actor,
            IntConsumer progress) {
        var id = Ids.fresh();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as exactly as it is kept
        var origin = new Origin(id, form.id(), TEMPLATE, top.id(), period, key.installation(), now);
        var file = kept.bound(id);
        var working = file.resolveSibling(id + ".part");
        var table = Volume.bind(front, parts(all), origin, key.signer(), key, working, progress);
        KeptVolumes.move(working, file);
        var volume = new Compilation(
                top.region(),
                id,
                form.id(),
                form.name().zh(),
                top.id(),
                period,
                asOf,
                now,
                actor.person(),
                all.stream()
                        .map(one -> new Delivery(one.unit().id(), one.report().map(Report::id)))
                        .toList(),
                front.sheets().size(),
                table.table().figures().size(),
                false,
                FileHash.of(file));
        kept.keep(
                volume,
                all.stream()
                        .map(one -> one.report().map(Report::position).orElse(0L))
                        .toList());
        return volume;
    }

    private List<VolumePart> parts(List<Delivered> all) {
        var parts = new ArrayList<VolumePart>();
        for (var one : all)
            one.report()
                    .ifPresent(report -> parts.add(new VolumePart(one.unit().name(), () -> bytes(report, one.unit()))));
        return parts;
    }

    /// What was kept, as it was made.
    private byte[] bytes(Report report, Unit unit) {
        try {
            var file = reports.file(report);
            if (!FileHash.of(file).equals(report.fileHash()))
                throw Refused.because("report.volume.changed", unit.name());
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Rendering takes its time and holds nothing up: two who do it at once, here or on another server, both render,
    /// and
    /// the second finds it done.
    @Override
    public Compilation number(Compilation volume) {
        var now = kept.find(volume);
        if (now.numbered()) return now;
        var bound = kept.bound(volume.id());
        var working = bound.resolveSibling(volume.id() + "." + Ids.fresh() + ".part");
        try {
            var rendering = Rendering.in(folder.folder("rendering"), Fonts.installed());
            Volume.number(bound, now.sheets(), now.reports(), rendering, working);
            return kept.numbered(now, working);
        } finally {
            remove(working);
        }
    }

    private static void remove(Path working) {
        try {
            Files.deleteIfExists(working);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    @Override
    public List<Compilation> compilations(Actor actor) {
        return kept.all(actor);
    }

    @Override
    public Optional<Compilation> compilation(String id, Actor actor) {
        return compilations(actor).stream()
                .filter(volume -> volume.id().equals(id))
                .findFirst();
    }

    @Override
    public List<DeliveryToday> deliveries(Compilation volume, Actor actor) {
        return delivering.today(volume, actor);
    }

    @Override
    public Path file(Compilation volume) {
        return kept.place(volume);
    }

    @Override
    public List<FigureToday> figures(Compilation volume) {
        try {
            var table =
                    SignedTables.in(Files.readAllBytes(file(volume))).getFirst().table();
            var before = table.figures().stream()
                    .filter(figure -> table.bound().stream().noneMatch(report -> report.holds(figure.number())))
                    .toList();
            return todays.of(before);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// Outside the actor's units is the same as not there; within them, only the superior compiles.
    private Unit reach(UnitId id, Period period, Actor actor) {
        if (!tree.within(actor.scope().readable(), id, period)) throw new NotThere("unit.unknown");
        if (!tree.within(actor.scope().tops(List.of(Role.SUPERIOR)), id, period))
            throw new NotAllowed("report.volume.superior-only");
        return units.unit(id).orElseThrow(() -> new NotThere("unit.unknown"));
    }
}
