package shilu.commitment.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.commitment.Letter;
import shilu.commitment.Letter.Sort;
import shilu.commitment.LetterId;
import shilu.commitment.Letters;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.ledger.Draft;
import shilu.ledger.Drafts;
import shilu.ledger.Ledger;
import shilu.ledger.RecordQuery;
import shilu.ledger.RecordState;
import shilu.ledger.WorkRecord;
import shilu.programme.FreeText;
import shilu.programme.Label;
import shilu.programme.RecordKind;
import shilu.programme.ReportForm;
import shilu.report.Reports;
import shilu.unit.Positions;
import shilu.unit.Unit;

/// Takes a position, which orders it after everything done before; then looks how the letter stands, judges, and steps.
@Component
@Transactional
class SqlLetters implements Letters {
    private static final Label REASON = new Label("理由", "Reason");
    private static final int OFFERED = 20;

    private final LetterRows rows;
    private final Reach reach;
    private final SqlDutyLists lists;
    private final Reports reports;
    private final Ledger ledger;
    private final Drafts drafts;
    private final Positions positions;

    SqlLetters(
            LetterRows rows,
            Reach reach,
            SqlDutyLists lists,
            Reports reports,
            Ledger ledger,
            Drafts drafts,
            Positions positions) {
        this.rows = rows;
        this.reach = reach;
        this.lists = lists;
        this.reports = reports;
        this.ledger = ledger;
        this.drafts = drafts;
        this.positions = positions;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Letter> of(UnitId unit, int year, Actor actor) {
        reach.readable(unit, year, actor);
        return rows.letters(rows.of(List.of(unit), year));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, List<Letter>> of(Collection<UnitId> units, int year) {
        return rows.letters(rows.of(units, year)).stream()
                .collect(Collectors.groupingBy(Letter::unit, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Letter> letter(LetterId id, Actor actor) {
        return rows.find(actor.region(), id)
                .filter(row -> reach.reads(row.unit(), row.year(), actor))
                .flatMap(row -> rows.letters(List.of(row)).stream().findFirst());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Letter.Step> steps(Letter letter) {
        return rows.steps(letter.region(), letter.id());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayMake(UnitId unit, Actor actor) {
        return reach.holds(unit, Reach.MAKERS, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayBegin(UnitId unit, Actor actor) {
        return reach.holds(unit, Reach.RECORDERS, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySign(UnitId unit, Actor actor) {
        return reach.holds(unit, Reach.SIGNERS, actor);
    }

    @Override
    public LetterId make(UnitId id, int year, String form, long appointment, Actor actor) {
        var unit = reach.writable(id, year, Reach.MAKERS, "commitment.not-maker", actor);
        var chosen = lists.form(unit, year, form, actor);
        var holder = lists.holder(unit, year, appointment);
        if (!Systems.signs(chosen, holder)) throw Refused.because("commitment.not-held");
        var report = reports.letter(form, id, Period.year(year), holder.person().name(), actor);
        var letter = new LetterRow(
                actor.region(),
                new LetterId(report.id()),
                id,
                year,
                form,
                chosen.name().zh(),
                holder.person().id(),
                holder.office(),
                null,
                null,
                1);
        rows.make(letter, positions.take(actor.region()), actor);
        return letter.id();
    }

    @Override
    public Draft begin(Collection<LetterId> ids, Actor actor) {
        positions.take(actor.region());
        var chosen = ids.stream()
                .distinct()
                .map(id -> writable(id, Reach.RECORDERS, "commitment.not-recorder", actor))
                .toList();
        var letters = rows.letters(chosen);
        Refused.ifAny(Signing.beginning(letters));
        var first = letters.getFirst();
        var unit = reach.readable(first.unit(), first.year(), actor);
        var where = same(unit, letters, actor);
        var kind = kind(unit, first.year(), where, actor);
        var begun = drafts.begin(unit.id(), where.kind(), actor);
        var fields = Signing.fields(letters, where, kind, lists.of(unit.id(), first.year(), actor));
        var draft = drafts.save(begun.id(), new Drafts.Written(begun.version(), fields, null, ""), actor)
                .draft();
        for (var row : chosen)
            rows.step(
                    row.with(null, draft.id()),
                    Sort.BEGUN,
                    positions.take(actor.region()),
                    draft.id(),
                    "",
                    actor.person());
        return draft;
    }

    /// Where the signing of all of them is recorded.
    private ReportForm.Signing same(Unit unit, List<Letter> letters, Actor actor) {
        var first = letters.getFirst();
        var found = new ArrayList<ReportForm.Signing>();
        for (var letter : letters) {
            var signing = lists.form(unit, letter.year(), letter.form(), actor).signing();
            if (signing == null) throw Refused.because("commitment.sign.nowhere", letter.name());
            found.add(signing);
        }
        boolean mixed = letters.stream().anyMatch(one -> !one.unit().equals(first.unit()) || one.year() != first.year())
                || found.stream()
                        .anyMatch(one -> !one.kind().equals(found.getFirst().kind()));
        if (mixed) throw new Refused(List.of(Problem.about("letter", "commitment.sign.mixed")));
        return found.getFirst();
    }

    private RecordKind kind(Unit unit, int year, ReportForm.Signing where, Actor actor) {
        return lists.kind(unit, year, where.kind(), actor)
                .orElseThrow(() -> Refused.because("commitment.sign.nowhere", where.kind()));
    }

    @Override
    public void record(LetterId id, RecordId with, Actor actor) {
        long position = positions.take(actor.region());
        var row = signable(id, actor);
        var letter = rows.letters(List.of(row)).getFirst();
        if (letter.record() != null) throw Refused.because("commitment.sign.already", letter.name());
        var unit = reach.readable(letter.unit(), letter.year(), actor);
        var where = same(unit, List.of(letter), actor);
        var record = ledger.record(with, actor).orElse(null);
        boolean fits = record != null
                && record.kind().equals(where.kind())
                && record.unit().equals(letter.unit())
                && record.day().getYear() == letter.year()
                && !(record.state() instanceof RecordState.Withdrawn);
        if (!fits) throw new Refused(List.of(Problem.about("with", "commitment.record.unfit", letter.year())));
        rows.step(row.with(with, null), Sort.RECORDED, position, with, "", actor.person());
    }

    @Override
    public void takeBack(LetterId id, String reason, Actor actor) {
        long position = positions.take(actor.region());
        var row = signable(id, actor);
        var problems = new ArrayList<>(FreeText.problems("reason", REASON, reason));
        if (row.record() == null && row.draft() == null) problems.add(Problem.of("commitment.back.nothing"));
        Refused.ifAny(problems);
        Object other = row.record() == null ? row.draft() : row.record();
        rows.step(row.with(null, null), Sort.TAKEN_BACK, position, other, reason, actor.person());
    }

    private LetterRow signable(LetterId id, Actor actor) {
        return writable(id, Reach.SIGNERS, "commitment.not-signer", actor);
    }

    private LetterRow writable(LetterId id, Set<Role> roles, String lacking, Actor actor) {
        var row = rows.find(actor.region(), id)
                .filter(one -> reach.reads(one.unit(), one.year(), actor))
                .orElseThrow(() -> new NotThere("commitment.unknown"));
        reach.writable(row.unit(), row.year(), roles, lacking, actor);
        return row;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkRecord> candidates(Letter letter, Actor actor) {
        var unit = reach.readable(letter.unit(), letter.year(), actor);
        var where = lists.signing(unit, letter.year(), letter.form(), actor);
        if (where.isEmpty()) return List.of();
        var query = RecordQuery.all()
                .about(unit.id(), where.get().kind(), Period.year(letter.year()))
                .paged(0, OFFERED);
        return ledger.find(query, actor).records().stream()
                .filter(record -> record.unit().equals(unit.id()))
                .filter(record -> !(record.state() instanceof RecordState.Withdrawn))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Letter> begunWith(Draft draft) {
        return rows.letters(rows.begunWith(draft.region(), draft.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Letter> signedBy(WorkRecord record) {
        return rows.letters(rows.signedBy(record.region(), record.id())).stream()
                .filter(letter -> Objects.nonNull(letter.record()))
                .toList();
    }
}
