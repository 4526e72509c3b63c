package shilu.ledger.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.ledger.Answered;
import shilu.ledger.Entry;
import shilu.ledger.Ledger;
import shilu.ledger.Queue;
import shilu.ledger.RecordPage;
import shilu.ledger.RecordQuery;
import shilu.ledger.Timing;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.unit.Tree;

/// What is known of records within the reader's scope, now and as of any position.
@Transactional
abstract class KnownRecords implements Ledger {
    static final long NOW = Long.MAX_VALUE;

    private final SqlEntries entries;
    private final Records records;
    private final Counting counting;
    private final Submitting submitting;
    private final Answers answers;
    private final Tree tree;
    private final Programmes programmes;

    KnownRecords(
            SqlEntries entries,
            Records records,
            Counting counting,
            Submitting submitting,
            Answers answers,
            Tree tree,
            Programmes programmes) {
        this.entries = entries;
        this.records = records;
        this.counting = counting;
        this.submitting = submitting;
        this.answers = answers;
        this.tree = tree;
        this.programmes = programmes;
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
                    var stored = Objects.requireNonNull(all.get(one.record()));
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
                .filter(record -> readable(record, actor));
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
        int total = records.count(query, actor);
        boolean more = total > Records.COUNTED;
        int counted = more ? Records.COUNTED : total;
        int page = Math.clamp(query.page(), 0, Math.max(0, (counted - 1) / query.size()));
        var ids = records.find(query.paged(page, query.size()), actor);
        var found = asOf(actor.region(), ids, NOW);
        return new RecordPage(
                ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList(),
                page,
                query.size(),
                counted,
                more);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entered> entered(Region region, long after, int most) {
        return entries.after(region, after, most);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<RecordId, KindId> kinds(Region region, Collection<RecordId> ids) {
        return records.kinds(region, ids);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordId> ids(RecordQuery query, Actor actor) {
        return records.all(query, actor);
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
        var counting = asOf(region, records.everBelow(region, top), position).values().stream()
                .filter(record -> record.counts() && !record.day().isAfter(until))
                .toList();
        var units = counting.stream().map(WorkRecord::unit).collect(Collectors.toSet());
        var above = tree.above(region, units, position);
        return counting.stream()
                .filter(record -> above.getOrDefault(record.unit(), List.of()).stream()
                        .anyMatch(one -> one.ancestor().equals(top) && one.holds(record.day())))
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

    /// The record, or [NotThere], as is one outside the units that may be read.
    WorkRecord find(RecordId id, Actor actor) {
        return record(id, actor).orElseThrow(() -> new NotThere("ledger.record.unknown"));
    }

    boolean readable(WorkRecord record, Actor actor) {
        return tree.within(actor.scope().readable(), record.unit(), record.day());
    }
}
