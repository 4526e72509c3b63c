package shilu.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.Turn;
import shilu.installation.Turns;
import shilu.ledger.Entry;
import shilu.ledger.EntryType;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Move;
import shilu.ledger.NewRecord;
import shilu.ledger.Pending;
import shilu.ledger.WorkRecord;
import shilu.programme.Programmes;
import shilu.programme.Values;
import shilu.unit.Tree;
import shilu.unit.TreeSql;

/// Checks, appends, lets the record's row follow, and tells what counts now.
@Component
@Transactional
class SqlLedger extends KnownRecords {
    private static final int PART = 500;

    private final SqlEntries entries;
    private final Records records;
    private final Submitting submitting;
    private final Keepers keepers;
    private final Writing writing;
    private final Turns turns;
    private final Tree tree;
    private final Programmes programmes;

    SqlLedger(
            SqlEntries entries,
            Records records,
            Counting counting,
            Submitting submitting,
            Keepers keepers,
            Answers answers,
            Writing writing,
            Turns turns,
            Tree tree,
            Programmes programmes) {
        super(entries, records, counting, submitting, answers, tree, programmes);
        this.entries = entries;
        this.records = records;
        this.submitting = submitting;
        this.keepers = keepers;
        this.writing = writing;
        this.turns = turns;
        this.tree = tree;
        this.programmes = programmes;
    }

    @Override
    public WorkRecord submit(NewRecord work, Actor actor) {
        return submitted(List.of(work), actor).getFirst();
    }

    @Override
    public List<RecordId> submitAll(List<NewRecord> works, Actor actor) {
        if (works.size() > 1) turns.alone(Turn.TREE, actor.region());
        var ids = new ArrayList<RecordId>();
        for (var part : parts(works)) for (var record : submitted(part, actor)) ids.add(record.id());
        return ids;
    }

    private List<WorkRecord> submitted(List<NewRecord> works, Actor actor) {
        turns.together(Turn.TREE, actor.region());
        var problems = new LinkedHashSet<Problem>();
        for (var work : works) {
            reach(work.unit(), work.day(), Role.RECORDER, actor);
            problems.addAll(wrong(work, actor));
        }
        Refused.ifAny(List.copyOf(problems));
        return confirmedAlone(writing.begin(works, actor), actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Problem> problems(NewRecord work, Actor actor) {
        var tops = actor.scope().tops(EnumSet.of(Role.RECORDER));
        var outside = Problem.of("ledger.outside.recorder");
        if (!tree.everWithin(tops, work.unit())) return List.of(outside);
        var problems = new ArrayList<>(submitting.problems(
                actor.region(), work.unit(), work.kind(), work.day(), work.values(), work.evidence()));
        boolean open = problems.stream().noneMatch(problem -> problem.code().equals("ledger.unit.not-open"));
        if (open && !tree.within(tops, work.unit(), work.day())) problems.addFirst(outside);
        return problems;
    }

    private List<Problem> wrong(NewRecord work, Actor actor) {
        var problems = new ArrayList<>(submitting.problems(
                actor.region(), work.unit(), work.kind(), work.day(), work.values(), work.evidence()));
        problems.addAll(keepers.problems(work.evidence(), List.of(), actor));
        return problems;
    }

    @Override
    public WorkRecord resubmit(RecordId id, LocalDate day, Values values, List<EvidenceRef> evidence, Actor actor) {
        var told = held(id, actor);
        Refused.ifAny(Changing.submittingAgain(told.record()));
        return version(told, EntryType.SUBMITTED, day, values, evidence, null, actor);
    }

    @Override
    public WorkRecord correct(
            RecordId id, LocalDate day, Values values, List<EvidenceRef> evidence, String reason, Actor actor) {
        var told = held(id, actor);
        Refused.ifAny(Changing.problems(told.record(), reason));
        return version(told, EntryType.CORRECTION_SUBMITTED, day, values, evidence, reason, actor);
    }

    private WorkRecord version(
            Told told,
            EntryType type,
            LocalDate day,
            Values values,
            List<EvidenceRef> evidence,
            @Nullable String reason,
            Actor actor) {
        var record = told.record();
        reach(record.unit(), record.day(), Role.RECORDER, actor);
        reach(record.unit(), day, Role.RECORDER, actor);
        var problems = new ArrayList<>(
                submitting.problems(record.region(), record.unit(), record.kind(), day, values, evidence));
        var named = record.versions().stream()
                .flatMap(version -> version.evidence().stream())
                .toList();
        problems.addAll(keepers.problems(evidence, named, actor));
        Refused.ifAny(problems);
        var seals = new Seals();
        var body = Body.version(record.kind(), day, values, evidence, reason, seals);
        return confirmedAlone(List.of(writing.add(told, type, body, seals, actor)), actor)
                .getFirst();
    }

    @Override
    public WorkRecord withdraw(RecordId id, String reason, Actor actor) {
        var told = held(id, actor);
        reach(told, Role.RECORDER, actor);
        Refused.ifAny(Changing.problems(told.record(), reason));
        var seals = new Seals();
        var body = Body.withdrawal(reason, seals);
        return confirmedAlone(List.of(writing.add(told, EntryType.WITHDRAWAL_SUBMITTED, body, seals, actor)), actor)
                .getFirst();
    }

    @Override
    public Entry confirm(RecordId id, Actor actor) {
        var told = held(id, actor);
        Refused.ifAny(unconfirmable(told, actor));
        return writing.answerYes(List.of(told), false, actor).getFirst().last().entry();
    }

    @Override
    public int confirmAll(Collection<RecordId> all, Actor actor) {
        if (all.size() > 1) turns.alone(Turn.TREE, actor.region());
        hold(all, actor);
        var ids = all.stream().distinct().toList();
        var problems = new LinkedHashSet<Problem>();
        for (var part : parts(ids)) {
            var waiting = told(part, actor);
            waiting.forEach(told -> problems.addAll(unconfirmable(told, actor)));
            if (problems.isEmpty()) writing.answerYes(waiting, false, actor);
        }
        // Takes back what the parts before the first problem wrote.
        Refused.ifAny(List.copyOf(problems));
        return ids.size();
    }

    private List<Problem> unconfirmable(Told told, Actor actor) {
        var record = told.record();
        reach(told, Role.CONFIRMER, actor);
        var problems = new ArrayList<>(Confirming.problems(record, actor.person()));
        if (record.pending() != Pending.WITHDRAWAL) problems.addAll(submitting.stillOpen(record));
        return problems;
    }

    /// Where the pack asks for no second person, what was submitted counts at once, and the entry says so.
    private List<WorkRecord> confirmedAlone(List<Told> submitted, Actor actor) {
        var alone = submitted.stream()
                .filter(told -> !submitting.kind(told.record()).confirmed())
                .toList();
        var now = new LinkedHashMap<RecordId, WorkRecord>();
        submitted.forEach(told -> now.put(told.record().id(), told.record()));
        if (!alone.isEmpty())
            for (var told : writing.answerYes(alone, true, actor))
                now.put(told.record().id(), told.record());
        return List.copyOf(now.values());
    }

    @Override
    public Entry giveBack(RecordId id, String reason, Actor actor) {
        var told = held(id, actor);
        reach(told, Role.CONFIRMER, actor);
        var problems = new ArrayList<>(Confirming.problems(told.record(), actor.person()));
        if (reason.isBlank()) problems.add(Problem.about("reason", "ledger.reason.missing"));
        Refused.ifAny(problems);
        var seals = new Seals();
        var body = Body.answer(told.askedBy(), reason, false, seals);
        return writing.add(told, told.pending().returned, body, seals, actor)
                .last()
                .entry();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Problem> against(Move move, WorkRecord record, Actor actor) {
        if (!tree.within(actor.scope().tops(EnumSet.of(move.role)), record.unit(), record.day()))
            return List.of(outside(move.role));
        return switch (move) {
            case ANSWER -> Confirming.problems(record, actor.person());
            case MEND -> Changing.submittingAgain(record);
            case CORRECT, WITHDRAW -> Changing.problems(record, "-");
        };
    }

    /// From here on nobody else answers or changes the record, nor the tree and the packs it is judged by.
    private Told held(RecordId id, Actor actor) {
        hold(List.of(id), actor);
        return told(List.of(id), actor).getFirst();
    }

    private void hold(Collection<RecordId> ids, Actor actor) {
        turns.together(Turn.TREE, actor.region());
        records.hold(actor.region(), ids);
    }

    /// As they stand, in this order; some hundred at most.
    private List<Told> told(List<RecordId> ids, Actor actor) {
        var all = entries.of(actor.region(), ids, NOW);
        var titles = new Titles(programmes, actor.region(), TreeSql.NOW);
        return ids.stream()
                .map(id -> Optional.ofNullable(all.get(id))
                        .map(stored -> Told.of(stored, titles))
                        .filter(told -> readable(told.record(), actor))
                        .orElseThrow(() -> new NotThere("ledger.record.unknown")))
                .toList();
    }

    private static Problem outside(Role role) {
        return Problem.of("ledger.outside." + role.name().toLowerCase(java.util.Locale.ROOT));
    }

    /// So many as are held in memory and written in one statement.
    private static <T> List<List<T>> parts(List<T> all) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += PART)
            parts.add(all.subList(from, Math.min(all.size(), from + PART)));
        return parts;
    }

    private void reach(Told told, Role role, Actor actor) {
        reach(told.record().unit(), told.record().day(), role, actor);
    }

    /// Outside the units where the role is held is the same as not there.
    private void reach(UnitId unit, LocalDate day, Role role, Actor actor) {
        if (!tree.within(actor.scope().tops(EnumSet.of(role)), unit, day)) {
            throw new Refused(List.of(outside(role)));
        }
    }
}
