package shilu.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.Turn;
import shilu.installation.Turns;
import shilu.ledger.Answered;
import shilu.ledger.CountChanged;
import shilu.ledger.CountChanging;
import shilu.ledger.Entry;
import shilu.ledger.EntryType;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Ledger;
import shilu.ledger.Move;
import shilu.ledger.NewRecord;
import shilu.ledger.Pending;
import shilu.ledger.Queue;
import shilu.ledger.RecordPage;
import shilu.ledger.RecordQuery;
import shilu.ledger.Timing;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Values;
import shilu.unit.Tree;

/// Finds within the scope, checks, appends, lets the record's row follow, and tells what counts now.
@Component
@Transactional
class SqlLedger implements Ledger {
    private static final long NOW = Long.MAX_VALUE;

    private final SqlEntries entries;
    private final Records records;
    private final Counting counting;
    private final Submitting submitting;
    private final Keepers keepers;
    private final Answers answers;
    private final Turns turns;
    private final Tree tree;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;

    SqlLedger(
            SqlEntries entries,
            Records records,
            Counting counting,
            Submitting submitting,
            Keepers keepers,
            Answers answers,
            Turns turns,
            Tree tree,
            Programmes programmes,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.records = records;
        this.counting = counting;
        this.submitting = submitting;
        this.keepers = keepers;
        this.answers = answers;
        this.turns = turns;
        this.tree = tree;
        this.programmes = programmes;
        this.events = events;
    }

    @Override
    public WorkRecord submit(NewRecord work, Actor actor) {
        turns.together(Turn.TREE, actor.region());
        reach(work.unit(), work.day(), Role.RECORDER, actor);
        Refused.ifAny(wrong(work, actor));
        var seals = new Seals();
        var body = Body.version(work.kind(), work.day(), work.values(), work.evidence(), null, seals);
        var record = RecordId.fresh();
        var titles = new Titles(programmes, actor.region(), NOW).knowing(work.kind());
        var stored =
                entries.append(actor.region(), work.unit(), record, EntryType.SUBMITTED, actor.person(), body, seals);
        var made = History.fold(List.of(stored), titles);
        records.begin(made, stored.entry().position(), work.batch());
        return confirmedAlone(made, actor);
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
        var record = held(id, actor);
        Refused.ifAny(Changing.submittingAgain(record));
        return version(record, EntryType.SUBMITTED, day, values, evidence, null, actor);
    }

    @Override
    public WorkRecord correct(
            RecordId id, LocalDate day, Values values, List<EvidenceRef> evidence, String reason, Actor actor) {
        var record = held(id, actor);
        Refused.ifAny(Changing.problems(record, reason));
        return version(record, EntryType.CORRECTION_SUBMITTED, day, values, evidence, reason, actor);
    }

    private WorkRecord version(
            WorkRecord record,
            EntryType type,
            LocalDate day,
            Values values,
            List<EvidenceRef> evidence,
            @Nullable String reason,
            Actor actor) {
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
        append(record, type, body, seals, actor);
        return confirmedAlone(find(record.id(), actor), actor);
    }

    @Override
    public WorkRecord withdraw(RecordId id, String reason, Actor actor) {
        var record = held(id, actor);
        reach(record.unit(), record.day(), Role.RECORDER, actor);
        Refused.ifAny(Changing.problems(record, reason));
        var seals = new Seals();
        append(record, EntryType.WITHDRAWAL_SUBMITTED, Body.withdrawal(reason, seals), seals, actor);
        return confirmedAlone(find(id, actor), actor);
    }

    @Override
    public Entry confirm(RecordId id, Actor actor) {
        return confirmAll(List.of(id), actor).getFirst();
    }

    @Override
    public List<Entry> confirmAll(Collection<RecordId> ids, Actor actor) {
        if (ids.size() > 1) turns.alone(Turn.TREE, actor.region());
        hold(ids, actor);
        var problems = new ArrayList<Problem>();
        var waiting = new ArrayList<WorkRecord>();
        for (var record : found(ids, actor)) {
            reach(record.unit(), record.day(), Role.CONFIRMER, actor);
            problems.addAll(Confirming.problems(record, actor.person()));
            if (record.pending() != Pending.WITHDRAWAL) problems.addAll(submitting.stillOpen(record));
            waiting.add(record);
        }
        Refused.ifAny(problems.stream().distinct().toList());
        return waiting.stream().map(record -> answerYes(record, false, actor)).toList();
    }

    /// Where the pack asks for no second person, what was submitted counts at once, and the entry says so.
    private WorkRecord confirmedAlone(WorkRecord record, Actor actor) {
        if (submitting
                .kind(record.region(), record.unit(), record.kind(), record.day())
                .confirmed()) return record;
        answerYes(record, true, actor);
        return find(record.id(), actor);
    }

    private Entry answerYes(WorkRecord record, boolean alone, Actor actor) {
        var pending = pending(record);
        var seals = new Seals();
        var body = Body.answer(askedBy(record), null, alone, seals);
        var before = record.counted().orElse(null);
        var after = pending == Pending.WITHDRAWAL ? null : record.versions().getLast();
        var changing = new CountChanging(
                record.region(), record.unit(), record.id(), record.kind(), before, after, new ArrayList<>());
        events.publishEvent(changing);
        var appended = appended(record, pending.confirmed, body, seals, actor);
        var entry = appended.entry();
        changing.following().forEach(each -> each.follow(appended.record(), entry.position()));
        events.publishEvent(new CountChanged(
                record.region(),
                record.unit(),
                record.id(),
                record.kind(),
                entry.position(),
                entry.seq(),
                before,
                after));
        return entry;
    }

    @Override
    public Entry giveBack(RecordId id, String reason, Actor actor) {
        var record = held(id, actor);
        reach(record.unit(), record.day(), Role.CONFIRMER, actor);
        var problems = new ArrayList<>(Confirming.problems(record, actor.person()));
        if (reason.isBlank()) problems.add(Problem.about("reason", "ledger.reason.missing"));
        Refused.ifAny(problems);
        var seals = new Seals();
        var body = Body.answer(askedBy(record), reason, false, seals);
        return append(record, pending(record).returned, body, seals, actor);
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

    @Override
    @Transactional(readOnly = true)
    public Queue around(WorkRecord record, Actor actor) {
        return answers.around(record, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Answered.Some answered(int page, int size, Actor actor) {
        var given = answers.given(page, size, actor);
        var ids = given.stream().map(Answers.Given::record).toList();
        var titles = new Titles(programmes, actor.region(), NOW);
        var all = entries.of(actor.region(), ids, NOW);
        var some = given.stream()
                .map(one -> {
                    var stored = java.util.Objects.requireNonNull(all.get(one.record()));
                    var entry = stored.stream()
                            .map(Stored::entry)
                            .filter(each -> each.position() == one.position())
                            .findFirst()
                            .orElseThrow();
                    return new Answered(entry, History.fold(stored, titles));
                })
                .toList();
        return new Answered.Some(some, answers.howMany(actor));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WorkRecord> record(RecordId id, Actor actor) {
        return Optional.ofNullable(asOf(actor.region(), Set.of(id), NOW).get(id))
                .filter(record -> tree.within(actor.scope().readable(), record.unit(), record.day()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(RecordId id, Actor actor) {
        find(id, actor);
        return entries.of(actor.region(), Set.of(id), NOW).getOrDefault(id, List.of()).stream()
                .map(Stored::entry)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Timing timing(WorkRecord record) {
        return submitting.timing(record);
    }

    @Override
    @Transactional(readOnly = true)
    public RecordPage find(RecordQuery query, Actor actor) {
        var ids = records.find(query, actor);
        var found = asOf(actor.region(), ids, NOW);
        return new RecordPage(
                ids.stream()
                        .map(id -> java.util.Objects.requireNonNull(found.get(id)))
                        .toList(),
                query.page(),
                query.size(),
                records.count(query, actor));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<RecordId, KindId> kinds(Region region, Collection<RecordId> ids) {
        return records.kinds(region, ids);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<RecordId, WorkRecord> asOf(Region region, Collection<RecordId> ids, long position) {
        var folded = new LinkedHashMap<RecordId, WorkRecord>();
        var titles = new Titles(programmes, region, position);
        entries.of(region, ids, position).forEach((id, stored) -> folded.put(id, History.fold(stored, titles)));
        return folded;
    }

    @Override
    @Transactional(readOnly = true)
    public void counting(Region region, UnitId top, Consumer<List<RecordId>> some) {
        counting.each(region, top, some);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkRecord> counted(Region region, UnitId top, LocalDate until, long position) {
        return asOf(region, records.everBelow(region, top), position).values().stream()
                .filter(record -> record.counts() && !record.day().isAfter(until))
                .filter(record -> tree.upwards(region, record.unit(), record.day(), position)
                        .contains(top))
                .sorted(Comparator.comparing(WorkRecord::day).thenComparing(WorkRecord::id))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkRecord> recorded(Region region, Collection<UnitId> units, Collection<KindId> kinds, long position) {
        return asOf(region, records.of(region, units, kinds), position).values().stream()
                .sorted(Comparator.comparing(WorkRecord::day).thenComparing(WorkRecord::id))
                .toList();
    }

    private Entry append(WorkRecord record, EntryType type, Body body, Seals seals, Actor actor) {
        return appended(record, type, body, seals, actor).entry();
    }

    private record Appended(Entry entry, WorkRecord record) {}

    private Appended appended(WorkRecord record, EntryType type, Body body, Seals seals, Actor actor) {
        // Read before the position is taken: from then on everybody else in the region waits.
        var titles = new Titles(programmes, record.region(), NOW).knowing(record.kind());
        var all = new ArrayList<>(
                entries.of(record.region(), Set.of(record.id()), NOW).getOrDefault(record.id(), List.of()));
        var stored = entries.append(record.region(), record.unit(), record.id(), type, actor.person(), body, seals);
        all.add(stored);
        var now = History.fold(all, titles);
        records.follow(now);
        return new Appended(stored.entry(), now);
    }

    /// The seq of the entry that waits for an answer: the record's last.
    private long askedBy(WorkRecord record) {
        return java.util.Objects.requireNonNull(
                        entries.of(record.region(), Set.of(record.id()), NOW).get(record.id()))
                .getLast()
                .entry()
                .seq();
    }

    private static Pending pending(WorkRecord record) {
        return java.util.Objects.requireNonNull(record.pending());
    }

    /// From here on nobody else answers or changes the record, nor the tree and the packs it is judged by.
    private WorkRecord held(RecordId id, Actor actor) {
        hold(List.of(id), actor);
        return find(id, actor);
    }

    private void hold(Collection<RecordId> ids, Actor actor) {
        turns.together(Turn.TREE, actor.region());
        records.hold(actor.region(), ids);
    }

    private WorkRecord find(RecordId id, Actor actor) {
        return record(id, actor).orElseThrow(() -> new NotThere("ledger.record.unknown"));
    }

    private List<WorkRecord> found(Collection<RecordId> ids, Actor actor) {
        var all = asOf(actor.region(), ids, NOW);
        return ids.stream()
                .distinct()
                .map(id -> Optional.ofNullable(all.get(id))
                        .filter(record -> tree.within(actor.scope().readable(), record.unit(), record.day()))
                        .orElseThrow(() -> new NotThere("ledger.record.unknown")))
                .toList();
    }

    private static Problem outside(Role role) {
        return Problem.of("ledger.outside." + role.name().toLowerCase(java.util.Locale.ROOT));
    }

    /// Outside the units where the role is held is the same as not there.
    private void reach(UnitId unit, LocalDate day, Role role, Actor actor) {
        if (!tree.within(actor.scope().tops(EnumSet.of(role)), unit, day)) {
            throw new Refused(List.of(outside(role)));
        }
    }
}
