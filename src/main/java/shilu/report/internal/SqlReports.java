package shilu.report.internal;

import static shilu.report.internal.db.Tables.REPORT_REPORT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectLimitStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.Ids;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Sha256;
import shilu.common.UnitId;
import shilu.document.AsOf;
import shilu.document.Checking;
import shilu.document.Filled;
import shilu.document.LinkedFigure;
import shilu.document.Numbers;
import shilu.document.Origin;
import shilu.document.SignedTables;
import shilu.document.Template;
import shilu.document.Verdict;
import shilu.installation.Circumstances;
import shilu.installation.DataFolder;
import shilu.installation.OfficeClock;
import shilu.programme.Programmes;
import shilu.programme.ReportForm;
import shilu.report.Checked;
import shilu.report.FigureToday;
import shilu.report.Report;
import shilu.report.Reports;
import shilu.report.internal.db.tables.records.ReportReportRecord;
import shilu.unit.Positions;
import shilu.unit.Tree;
import shilu.unit.TreeSql;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Takes the figures as of one position, fills the template, signs, and keeps the file for ever.
@Component
class SqlReports implements Reports {
    private final DSLContext sql;
    private final Units units;
    private final Tree tree;
    private final Positions positions;
    private final Programmes programmes;
    private final Fillings fillings;
    private final Todays todays;
    private final InstallationKey key;
    private final DataFolder folder;
    private final OfficeClock clock;
    private final Circumstances circumstances;

    SqlReports(
            DSLContext sql,
            Units units,
            Tree tree,
            Positions positions,
            Programmes programmes,
            Fillings fillings,
            Todays todays,
            InstallationKey key,
            DataFolder folder,
            OfficeClock clock,
            Circumstances circumstances) {
        this.circumstances = circumstances;
        this.sql = sql;
        this.units = units;
        this.tree = tree;
        this.positions = positions;
        this.programmes = programmes;
        this.fillings = fillings;
        this.todays = todays;
        this.key = key;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReportForm> offered(UnitId id, Period period, Actor actor) {
        var unit = reach(id, period, actor);
        var forms = programmes
                .inForce(unit.region(), id, period.to(), positions.last(unit.region()))
                .reports();
        return Offering.of(forms, unit.type(), period);
    }

    @Override
    @Transactional
    public Report write(String form, UnitId id, Period period, boolean subtree, Actor actor) {
        return write(chosen(form, id, period, actor), id, period, subtree, "", actor);
    }

    @Override
    @Transactional
    public Report letter(String form, UnitId id, Period period, String name, Actor actor) {
        var chosen = chosen(form, id, period, actor);
        if (!chosen.letter()) throw Refused.because("report.form.no-letter", chosen.name());
        return write(chosen, id, period, false, name, actor);
    }

    private ReportForm chosen(String form, UnitId id, Period period, Actor actor) {
        return offered(id, period, actor).stream()
                .filter(one -> one.id().equals(form))
                .findFirst()
                .orElseThrow(() -> Refused.because(
                        "report.form.unknown", form, reach(id, period, actor).name()));
    }

    private Report write(ReportForm chosen, UnitId id, Period period, boolean subtree, String signer, Actor actor) {
        var unit = reach(id, period, actor);
        long asOf = positions.last(unit.region());
        var report = Ids.fresh();
        var file = Objects.requireNonNull(chosen.templates().get(unit.type()));
        var filling = fillings.of(unit, period, subtree, asOf, chosen, signer);
        var vocabulary = ReportVocabulary.of(filling.inForce(), chosen);
        var origin = new Origin(
                report,
                chosen.id(),
                file.path() + "@" + chosen.pack().version(),
                id,
                period,
                key.installation(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)); // as exactly as it is kept
        var template = Template.read(file.bytes(), vocabulary);
        var values = new ReportValues(filling, filling.whole(), vocabulary);
        // A letter tells of nothing done, so there is nothing it could hide.
        var filled = chosen.letter()
                ? template.fill(values, origin, key.signer())
                : template.fill(values, GapAnnex.of(filling.gaps()), origin, key.signer());
        return keep(report, filling, filled, actor);
    }

    private Report keep(String id, Filling filling, Filled filled, Actor actor) {
        var unit = filling.unit();
        var form = filling.form();
        var period = filling.period();
        var row = sql.newRecord(REPORT_REPORT);
        row.setRegion(unit.region().value());
        row.setId(id);
        row.setForm(form.id());
        row.setName(form.name().zh());
        row.setPackVersion(form.pack().id() + "@" + form.pack().version());
        row.setUnit(unit.id().value());
        row.setFromDay(period.from());
        row.setToDay(period.to());
        row.setSubtree(filling.subtree());
        row.setPosition(filling.asOf());
        row.setMadeAt(LocalDateTime.ofInstant(filled.table().table().origin().issued(), ZoneOffset.UTC));
        row.setWho(actor.person().value());
        row.setFigures(filled.table().table().figures().size());
        row.setFileHash(Sha256.hex(filled.docx()));
        store(id, filled.docx());
        row.insert();
        return read(row);
    }

    private void store(String id, byte[] docx) {
        try {
            var part = Files.createTempFile(folder.folder("reports"), id, ".part");
            Files.write(part, docx);
            Files.move(part, place(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Report> reports(Actor actor) {
        return newestFirst(readable(actor)).fetch(SqlReports::read);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Report> reports(Actor actor, int offset, int size) {
        return newestFirst(readable(actor)).limit(size).offset(offset).fetch(SqlReports::read);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return sql.fetchCount(REPORT_REPORT, readable(actor));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Report> report(String id, Actor actor) {
        return newestFirst(readable(actor).and(REPORT_REPORT.ID.eq(id))).fetchOptional(SqlReports::read);
    }

    private static Condition readable(Actor actor) {
        return REPORT_REPORT
                .REGION
                .eq(actor.region().value())
                .and(TreeSql.belowToTheLast(
                        actor.region(),
                        REPORT_REPORT.UNIT,
                        REPORT_REPORT.TO_DAY,
                        actor.scope().readable(),
                        TreeSql.NOW));
    }

    private SelectLimitStep<ReportReportRecord> newestFirst(Condition where) {
        return sql.selectFrom(REPORT_REPORT).where(where).orderBy(REPORT_REPORT.ID.desc());
    }

    @Override
    public Path file(Report report) {
        return place(report.id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<FigureToday> figures(Report report) {
        try {
            return SignedTables.in(Files.readAllBytes(file(report))).stream()
                    .flatMap(signed -> todays.of(signed.table().figures()).stream())
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Checked check(byte[] docx) {
        return circumstances.whileReading(() -> checkedNow(docx));
    }

    private Checked checkedNow(byte[] docx) {
        var verdict = new Checking(key, Numbers.standard()).check(docx);
        var signed = verdict.figures().stream()
                .flatMap(finding -> finding.signed().stream())
                .distinct()
                .toList();
        return new Checked(Backed.without(verdict, () -> sentences(verdict)), todays.of(signed));
    }

    @Override
    @Transactional(readOnly = true)
    public Checked check(byte[] docx, Actor actor) {
        var checked = check(docx);
        var tops = actor.scope().readable();
        var own = checked.today().stream()
                .filter(figure -> figure.then().region().equals(actor.region()))
                .filter(figure ->
                        tree.within(tops, figure.then().unit(), figure.then().period()))
                .toList();
        return new Checked(checked.verdict(), own);
    }

    /// What the records said when the document was made, if it was made here; in a volume, each of its reports.
    private List<String> sentences(Verdict verdict) {
        if (verdict.seal() != Verdict.Seal.SOUND) return List.of();
        if (verdict.bound().isEmpty())
            return verdict.origin().stream()
                    .flatMap(origin -> sentences(origin, figures(verdict, "")).stream())
                    .toList();
        return verdict.bound().stream()
                .flatMap(report -> sentences(report.origin(), figures(verdict, report.title())).stream())
                .toList();
    }

    private static List<LinkedFigure> figures(Verdict verdict, String report) {
        return verdict.figures().stream()
                .filter(finding -> finding.report().equals(report))
                .flatMap(finding -> finding.signed().stream())
                .toList();
    }

    private List<String> sentences(Origin origin, List<LinkedFigure> figures) {
        var unit = units.unit(origin.unit()).filter(_ -> origin.installation().equals(key.installation()));
        if (unit.isEmpty()) return List.of();
        return figures.stream()
                .flatMap(figure -> figure.basis().positions().stream())
                .findFirst()
                .map(AsOf::position)
                .or(() -> made(origin))
                .map(asOf -> fillings.sentences(origin.report(), unit.get(), origin.period(), asOf, day(origin)))
                .orElse(List.of());
    }

    /// A letter has no figures that would say their position; what was kept of it does.
    private Optional<Long> made(Origin origin) {
        return sql.select(REPORT_REPORT.POSITION)
                .from(REPORT_REPORT)
                .where(REPORT_REPORT.REGION.eq(key.installation()), REPORT_REPORT.ID.eq(origin.document()))
                .fetchOptional(REPORT_REPORT.POSITION);
    }

    private static LocalDate day(Origin origin) {
        return LocalDate.ofInstant(origin.issued(), OfficeClock.OFFICE);
    }

    private Path place(String id) {
        return folder.folder("reports").resolve(id + ".docx");
    }

    /// Outside the actor's units is the same as not there.
    private Unit reach(UnitId id, Period period, Actor actor) {
        if (!tree.within(actor.scope().readable(), id, period)) throw new NotThere("unit.unknown");
        return units.unit(id).orElseThrow(() -> new NotThere("unit.unknown"));
    }

    private static Report read(ReportReportRecord row) {
        return new Report(
                new Region(row.getRegion()),
                row.getId(),
                row.getForm(),
                row.getName(),
                new UnitId(row.getUnit()),
                new Period(row.getFromDay(), row.getToDay()),
                row.getSubtree(),
                row.getPosition(),
                row.getMadeAt().toInstant(ZoneOffset.UTC),
                new PersonId(row.getWho()),
                row.getFigures(),
                row.getFileHash());
    }
}
