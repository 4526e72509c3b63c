package shilu.commitment.internal;

import static shilu.commitment.internal.db.Tables.COMMITMENT_LETTER;
import static shilu.commitment.internal.db.Tables.COMMITMENT_STEP;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.commitment.Letter;
import shilu.commitment.Letter.Sort;
import shilu.commitment.LetterId;
import shilu.commitment.internal.db.tables.records.CommitmentLetterRecord;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.ledger.DraftId;
import shilu.ledger.Ledger;
import shilu.unit.People.Office;
import shilu.unit.TreeSql;

/// The tables of letters: every step is added, and the letter's row stands where its last step led.
@Component
class LetterRows {
    private final DSLContext sql;
    private final Ledger ledger;
    private final OfficeClock clock;

    LetterRows(DSLContext sql, Ledger ledger, OfficeClock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    Optional<LetterRow> find(Region region, LetterId id) {
        return rows(COMMITMENT_LETTER.REGION.eq(region.value()).and(COMMITMENT_LETTER.LETTER.eq(id.value()))).stream()
                .findFirst();
    }

    List<LetterRow> of(Collection<UnitId> units, int year) {
        var ids = units.stream().map(UnitId::value).toList();
        return rows(COMMITMENT_LETTER.UNIT.in(ids).and(COMMITMENT_LETTER.OF_YEAR.eq(year)));
    }

    List<LetterRow> begunWith(Region region, DraftId draft) {
        return rows(COMMITMENT_LETTER.REGION.eq(region.value()).and(COMMITMENT_LETTER.DRAFT.eq(draft.value())));
    }

    List<LetterRow> signedBy(Region region, RecordId record) {
        return rows(COMMITMENT_LETTER.REGION.eq(region.value()).and(COMMITMENT_LETTER.RECORD.eq(record.value())));
    }

    /// Newest first.
    private List<LetterRow> rows(Condition which) {
        return sql.selectFrom(COMMITMENT_LETTER)
                .where(which)
                .orderBy(COMMITMENT_LETTER.LETTER.desc())
                .fetch(LetterRows::read);
    }

    /// With what the ledger knows of them now.
    List<Letter> letters(List<LetterRow> rows) {
        if (rows.isEmpty()) return List.of();
        var records = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.record()))
                .distinct()
                .toList();
        var known = ledger.asOf(rows.getFirst().region(), records, TreeSql.NOW);
        return rows.stream()
                .map(row -> row.letter(row.record() == null ? null : known.get(row.record())))
                .toList();
    }

    List<Letter.Step> steps(Region region, LetterId id) {
        return sql.selectFrom(COMMITMENT_STEP)
                .where(COMMITMENT_STEP.REGION.eq(region.value()), COMMITMENT_STEP.LETTER.eq(id.value()))
                .orderBy(COMMITMENT_STEP.STEP)
                .fetch(row -> new Letter.Step(
                        Sort.valueOf(row.getSort()),
                        row.getOther(),
                        row.getReason(),
                        new PersonId(row.getWho()),
                        row.getAt().toInstant(ZoneOffset.UTC)));
    }

    void make(LetterRow letter, long position, Actor actor) {
        row(letter).insert();
        write(letter, Sort.MADE, position, null, "", actor.person());
    }

    /// Takes a step that leads to where the letter is to stand.
    void step(LetterRow to, Sort sort, long position, @Nullable Object other, String reason, PersonId who) {
        var letter = to.stepped();
        write(letter, sort, position, other, reason, who);
        row(letter).update();
    }

    private void write(
            LetterRow letter, Sort sort, long position, @Nullable Object other, String reason, PersonId who) {
        var row = sql.newRecord(COMMITMENT_STEP);
        row.setRegion(letter.region().value());
        row.setLetter(letter.id().value());
        row.setStep(letter.steps());
        row.setPosition(position);
        row.setSort(sort.name());
        row.setOther(other == null ? null : other.toString());
        row.setReason(reason.strip());
        row.setWho(who.value());
        row.setAt(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        row.insert();
    }

    private CommitmentLetterRecord row(LetterRow letter) {
        var row = sql.newRecord(COMMITMENT_LETTER);
        row.setRegion(letter.region().value());
        row.setLetter(letter.id().value());
        row.setUnit(letter.unit().value());
        row.setOfYear(letter.year());
        row.setForm(letter.form());
        row.setName(letter.name());
        row.setPerson(letter.person().value());
        row.setOffice(letter.office().name());
        row.setRecord(letter.record() == null ? null : letter.record().value());
        row.setDraft(letter.draft() == null ? null : letter.draft().value());
        row.setSteps(letter.steps());
        return row;
    }

    private static LetterRow read(CommitmentLetterRecord row) {
        return new LetterRow(
                new Region(row.getRegion()),
                new LetterId(row.getLetter()),
                new UnitId(row.getUnit()),
                row.getOfYear(),
                row.getForm(),
                row.getName(),
                new PersonId(row.getPerson()),
                Office.valueOf(row.getOffice()),
                row.getRecord() == null ? null : new RecordId(row.getRecord()),
                row.getDraft() == null ? null : new DraftId(row.getDraft()),
                row.getSteps());
    }
}
