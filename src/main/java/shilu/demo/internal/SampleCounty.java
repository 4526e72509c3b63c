package shilu.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.demo.Demo;
import shilu.exchange.Imports;
import shilu.exchange.Source;
import shilu.identity.Actors;
import shilu.installation.OfficeClock;
import shilu.installation.Settings;
import shilu.ledger.Chains;
import shilu.ledger.Ledger;
import shilu.ledger.RecordQuery;
import shilu.report.Compilation;
import shilu.report.Compilations;
import shilu.report.Report;
import shilu.report.Reports;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Plays the county's year: founded, each month's workbook imported on its day by the unit's recorder and confirmed
/// by its confirmer, the move on its day, the reports when the year is in.
@Component
class SampleCounty implements Demo {
    static final String LOADED = "demo.loaded";

    private final SampleFiles files;
    private final Founding founding;
    private final Sayings sayings;
    private final Plannings plannings;
    private final Commitments commitments;
    private final Imports imports;
    private final Actors actors;
    private final Units units;
    private final Reports reports;
    private final Compilations compilations;
    private final Ledger ledger;
    private final Chains chains;
    private final Settings settings;
    private final OutFolder out;
    private final OfficeClock clock;

    SampleCounty(
            SampleFiles files,
            Founding founding,
            Sayings sayings,
            Plannings plannings,
            Commitments commitments,
            Imports imports,
            Actors actors,
            Units units,
            Reports reports,
            Compilations compilations,
            Ledger ledger,
            Chains chains,
            Settings settings,
            OutFolder out,
            OfficeClock clock) {
        this.files = files;
        this.founding = founding;
        this.sayings = sayings;
        this.plannings = plannings;
        this.commitments = commitments;
        this.imports = imports;
        this.actors = actors;
        this.units = units;
        this.reports = reports;
        this.compilations = compilations;
        this.ledger = ledger;
        this.chains = chains;
        this.settings = settings;
        this.out = out;
        this.clock = clock;
    }

    private County county() {
        return County.read(files.county());
    }

    @Override
    public boolean loaded() {
        return settings.get(LOADED).isPresent();
    }

    @Override
    public long steps(int months) {
        var county = county();
        return (long) months * county.workbooks().size() + codes(county).size() + 1;
    }

    @Override
    public void load(int months, LongConsumer progress) {
        if (settings.get("region").isPresent()) throw Refused.because("demo.incomplete");
        settings.put("demo", "true");
        var county = county();
        clock.standOn(county.units().getFirst().from());
        var ids = founding.found(county);
        long done = 0;
        for (int month = 1; month <= months; month++) {
            var day = YearMonth.of(county.year(), month).plusMonths(1).atDay(county.importDay());
            moves(county, ids, day);
            acts(county, ids, day);
            clock.standOn(day);
            for (var workbooks : county.workbooks()) {
                month(workbooks, YearMonth.of(county.year(), month));
                progress.accept(++done);
            }
        }
        acts(county, ids, county.standsOn());
        clock.standOn(county.standsOn());
        done = writeReports(county, done, progress);
        compile(county);
        progress.accept(done + 1);
        settings.put(LOADED, county.standsOn().toString());
    }

    /// What people say and plan after the day the clock stands on, up to the given day, each on its own.
    private void acts(County county, Map<String, UnitId> ids, LocalDate until) {
        Stream.of(sayings.acts(county, ids), plannings.acts(county, ids), commitments.acts(county, ids))
                .flatMap(acts -> acts)
                .filter(act -> act.on().isAfter(clock.today()) && !act.on().isAfter(until))
                .sorted(Comparator.comparing(Act::on))
                .forEach(act -> {
                    clock.standOn(act.on());
                    act.what().run();
                });
    }

    private void moves(County county, Map<String, UnitId> ids, LocalDate until) {
        for (var move : county.moves()) {
            if (move.from().isAfter(until) || !move.from().isAfter(clock.today())) continue;
            clock.standOn(move.from());
            units.move(
                    Founding.id(ids, move.unit()),
                    Founding.id(ids, move.parent()),
                    move.from(),
                    actors.of(account(county, Role.SYSTEM_ADMIN)));
        }
    }

    private void month(County.Workbooks workbooks, YearMonth month) {
        var folder = files.of(workbooks.pack()).resolve(workbooks.folder());
        var workbook = folder.resolve(month + ".xlsx");
        if (!Files.exists(workbook)) return;
        var source = new Source(workbook, folder.resolve("evidence"));
        var taken = imports.take(List.of(source), false, actors.of(workbooks.as()), _ -> {});
        if (taken.id() != null) imports.confirm(taken.id(), actors.of(workbooks.confirmedBy()));
    }

    private long writeReports(County county, long before, LongConsumer progress) {
        long done = before;
        var period = Period.year(county.year());
        for (var code : codes(county)) {
            var writer = writer(county, code);
            var unit = units.meant(writer.region(), code, Period.day(clock.today()))
                    .one()
                    .orElseThrow();
            for (var form : reports.offered(unit.id(), period, writer)) {
                if (form.letter()) continue;
                reports.write(form.id(), unit.id(), period, writer);
            }
            progress.accept(++done);
        }
        return done;
    }

    private static List<String> codes(County county) {
        return county.workbooks().stream()
                .map(County.Workbooks::unit)
                .distinct()
                .toList();
    }

    private Actor writer(County county, String unit) {
        return county.accounts().stream()
                .filter(account ->
                        account.unit().equals(unit) && account.granted().contains(Role.WRITER))
                .findFirst()
                .map(account -> actors.of(account.account()))
                .orElseThrow();
    }

    private static String account(County county, Role role) {
        return county.accounts().stream()
                .filter(account -> account.granted().contains(role))
                .findFirst()
                .orElseThrow()
                .account();
    }

    private void compile(County county) {
        var superior = actors.of(account(county, Role.SUPERIOR));
        var period = Period.year(county.year());
        var top = superior.scope().tops(List.of(Role.SUPERIOR)).iterator().next();
        var offered = compilations.offered(top, period, superior);
        for (var form : county.out())
            if (offered.stream().anyMatch(one -> one.id().equals(form)))
                compilations.compile(form, top, period, superior, _ -> {});
    }

    @Override
    public List<Compilation> volumes() {
        return compilations.compilations(actors.of(account(county(), Role.SUPERIOR))).stream()
                .sorted(Comparator.comparing(Compilation::id))
                .toList();
    }

    @Override
    public List<Report> reports() {
        return reports.reports(actors.of(account(county(), Role.SUPERIOR))).stream()
                .sorted(Comparator.comparing(Report::id))
                .toList();
    }

    @Override
    public void checkFolder(Path folder) {
        try {
            out.check(folder, loaded() ? files() : Map.of());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Copied copyReports(Path folder) {
        try {
            return out.fill(folder, files());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What is handed out, by name.
    private Map<String, Path> files() {
        var files = new LinkedHashMap<String, Path>();
        var forms = county().out();
        for (var report : reports())
            if (forms.contains(report.form())) files.put(fileName(report), reports.file(report));
        for (var volume : volumes()) files.put(fileName(volume), compilations.file(volume));
        return files;
    }

    /// ASCII: 2025-annual-qh-zj.docx
    private String fileName(Report report) {
        return fileName(report.period(), report.form(), "", report.unit());
    }

    /// 2025-annual-volume-qh.docx
    private String fileName(Compilation volume) {
        return fileName(volume.period(), volume.form(), "-volume", volume.unit());
    }

    private String fileName(Period period, String form, String sort, UnitId of) {
        var unit = units.unit(of).map(Unit::code).orElse(of.value());
        var name = period + "-" + form.substring(form.indexOf('.') + 1) + sort + "-" + unit;
        return name.toLowerCase(java.util.Locale.ROOT) + ".docx";
    }

    @Override
    public List<Visitor> visitors() {
        var county = county();
        return Arrays.stream(Role.values()).map(role -> visitor(county, role)).toList();
    }

    private Visitor visitor(County county, Role role) {
        var actor = actors.of(account(county, role));
        var unit = actor.scope().tops(List.of(role)).iterator().next();
        return new Visitor(
                role, actor.name(), units.unit(unit).map(Unit::shortName).orElse(""), actor.account());
    }

    @Override
    public Extent extent() {
        var superior = actors.of(account(county(), Role.SUPERIOR));
        var walked = chains.check();
        return new Extent(
                walked.units(),
                ledger.find(RecordQuery.all().paged(0, 1), superior).total(),
                walked.entries());
    }
}
