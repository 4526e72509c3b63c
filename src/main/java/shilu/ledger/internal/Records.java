package shilu.ledger.internal;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;
import static shilu.installation.KeptStatement.given;
import static shilu.ledger.internal.db.Tables.LEDGER_RECORD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.KeptStatement;
import shilu.installation.KeptStatements;
import shilu.installation.OfficeClock;
import shilu.installation.Turns;
import shilu.ledger.RecordQuery;
import shilu.ledger.Standing;
import shilu.ledger.WorkRecord;
import shilu.ledger.internal.db.tables.records.LedgerRecordRecord;
import shilu.programme.KindId;
import shilu.unit.TreeSql;

/// The small row that says where each record stands now, so that lists are quick. It follows the entries.
@Component
class Records {
    /// As many of one list as are counted.
    static final int COUNTED = 10_000;

    /// How far before the last day the first page of a list is looked for, one after the other.
    private static final int[] DAYS_BACK = {7, 60, 400};

    private static final int CHUNK = 5_000;
    private static final KeptStatement FOLLOW = KeptStatement.of(update(LEDGER_RECORD)
            .set(LEDGER_RECORD.DAY, given(LEDGER_RECORD.DAY))
            .set(LEDGER_RECORD.STATE, given(LEDGER_RECORD.STATE))
            .set(LEDGER_RECORD.PENDING, given(LEDGER_RECORD.PENDING))
            .set(LEDGER_RECORD.CAME_BACK, given(LEDGER_RECORD.CAME_BACK))
            .set(LEDGER_RECORD.CAME_BACK_DAY, given(LEDGER_RECORD.CAME_BACK_DAY))
            .where(LEDGER_RECORD.REGION.eq(given(LEDGER_RECORD.REGION)), LEDGER_RECORD.ID.eq(given(LEDGER_RECORD.ID))));

    private final DSLContext sql;
    private final KeptStatements kept;
    private final Turns turns;
    private final Standings standings;
    private final OfficeClock clock;

    Records(DSLContext sql, KeptStatements kept, Turns turns, Standings standings, OfficeClock clock) {
        this.sql = sql;
        this.kept = kept;
        this.turns = turns;
        this.standings = standings;
        this.clock = clock;
    }

    /// Nobody else changes these records until the transaction ends: what is decided by their state then holds.
    void hold(Region region, Collection<RecordId> which) {
        var ids = which.stream().map(RecordId::value).distinct().sorted().toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            turns.hold(sql.select(LEDGER_RECORD.ID)
                    .from(LEDGER_RECORD)
                    .where(LEDGER_RECORD.REGION.eq(region.value()))
                    .and(LEDGER_RECORD.ID.in(ids.subList(from, Math.min(ids.size(), from + CHUNK))))
                    .orderBy(LEDGER_RECORD.ID));
        }
    }

    /// @param batches the import each came with
    void begin(List<Told> begun, List<@Nullable String> batches) {
        var rows = new ArrayList<LedgerRecordRecord>();
        for (int i = 0; i < begun.size(); i++) {
            var told = begun.get(i);
            rows.add(row(told.record(), told.last().entry().position(), batches.get(i)));
        }
        kept.insert(LEDGER_RECORD, rows);
    }

    private LedgerRecordRecord row(WorkRecord record, long position, @Nullable String batch) {
        var row = sql.newRecord(LEDGER_RECORD);
        row.setRegion(record.region().value());
        row.setId(record.id().value());
        row.setUnit(record.unit().value());
        row.setKind(record.kind().value());
        row.setDay(record.day());
        row.setState(record.state().code());
        row.setPending(name(record));
        row.setBatch(batch);
        row.setRecorder(record.recorder().value());
        row.setEnteredDay(record.entered());
        row.setPosition(position);
        return row;
    }

    void follow(List<WorkRecord> records) {
        kept.run(FOLLOW, records.stream().map(Records::stand).toList());
    }

    private static @Nullable Object[] stand(WorkRecord record) {
        var back = record.cameBack();
        return new @Nullable Object[] {
            record.day(),
            record.state().code(),
            name(record),
            back == null ? null : back.to().value(),
            back == null ? null : LocalDate.ofInstant(back.at(), OfficeClock.OFFICE),
            record.region().value(),
            record.id().value()
        };
    }

    /// The last days are looked at first, and more only until the page is full: whoever reads a whole county would
    /// else have all there is put in order.
    List<RecordId> find(RecordQuery query, Actor actor) {
        var which = listed(query, actor);
        for (int days : DAYS_BACK) {
            var found = newest(query, which.and(LEDGER_RECORD.DAY.ge(last(query).minusDays(days))));
            if (found.size() == query.size()) return found;
        }
        return newest(query, which);
    }

    private LocalDate last(RecordQuery query) {
        var today = clock.today();
        return query.days() == null || query.days().to().isAfter(today)
                ? today
                : query.days().to();
    }

    private List<RecordId> newest(RecordQuery query, Condition which) {
        return sql.select(LEDGER_RECORD.ID)
                .from(LEDGER_RECORD)
                .where(which)
                .orderBy(LEDGER_RECORD.DAY.desc(), LEDGER_RECORD.ID.desc())
                .limit(query.size())
                .offset((long) query.page() * query.size())
                .fetch(row -> new RecordId(row.value1()));
    }

    List<RecordId> all(RecordQuery query, Actor actor) {
        return sql.select(LEDGER_RECORD.ID)
                .from(LEDGER_RECORD)
                .where(listed(query, actor))
                .orderBy(LEDGER_RECORD.DAY.desc(), LEDGER_RECORD.ID.desc())
                .fetch(row -> new RecordId(row.value1()));
    }

    /// More than are counted are one more than [#COUNTED].
    int count(RecordQuery query, Actor actor) {
        var some = select(LEDGER_RECORD.ID)
                .from(LEDGER_RECORD)
                .where(listed(query, actor))
                .limit(COUNTED + 1);
        return sql.selectCount().from(some.asTable("some")).fetchSingle().value1();
    }

    /// Whatever was ever recorded below the unit: the day it has now may not be the one it counted by then.
    List<RecordId> everBelow(Region region, UnitId top) {
        return sql.select(LEDGER_RECORD.ID)
                .from(LEDGER_RECORD)
                .where(LEDGER_RECORD.REGION.eq(region.value()))
                .and(TreeSql.everBelow(region, LEDGER_RECORD.UNIT, Set.of(top)))
                .orderBy(LEDGER_RECORD.ID)
                .fetch(row -> new RecordId(row.value1()));
    }

    List<RecordId> of(Region region, Collection<UnitId> units, Collection<KindId> kinds) {
        return sql.select(LEDGER_RECORD.ID)
                .from(LEDGER_RECORD)
                .where(LEDGER_RECORD.REGION.eq(region.value()))
                .and(LEDGER_RECORD.UNIT.in(units.stream().map(UnitId::value).toList()))
                .and(LEDGER_RECORD.KIND.in(kinds.stream().map(KindId::value).toList()))
                .fetch(row -> new RecordId(row.value1()));
    }

    Map<RecordId, KindId> kinds(Region region, Collection<RecordId> which) {
        var ids = which.stream().map(RecordId::value).toList();
        var kinds = new HashMap<RecordId, KindId>();
        for (int from = 0; from < ids.size(); from += CHUNK)
            sql.select(LEDGER_RECORD.ID, LEDGER_RECORD.KIND)
                    .from(LEDGER_RECORD)
                    .where(LEDGER_RECORD.REGION.eq(region.value()))
                    .and(LEDGER_RECORD.ID.in(ids.subList(from, Math.min(ids.size(), from + CHUNK))))
                    .forEach(row -> kinds.put(new RecordId(row.value1()), new KindId(row.value2())));
        return kinds;
    }

    /// How often somebody recorded each kind at the unit since a day; for that person’s own form alone.
    Map<KindId, Long> recorded(Region region, UnitId unit, PersonId recorder, LocalDate since) {
        return sql.select(LEDGER_RECORD.KIND, DSL.count())
                .from(LEDGER_RECORD)
                .where(LEDGER_RECORD.REGION.eq(region.value()), LEDGER_RECORD.UNIT.eq(unit.value()))
                .and(LEDGER_RECORD.DAY.ge(since).and(LEDGER_RECORD.RECORDER.eq(recorder.value())))
                .groupBy(LEDGER_RECORD.KIND)
                .fetchMap(row -> new KindId(row.value1()), row -> row.value2().longValue());
    }

    /// What matches, found by its units; what came back or came together has a quicker way of its own.
    Condition listed(RecordQuery query, Actor actor) {
        var which = matching(query, actor);
        if (query.batch() != null || query.standing() == Standing.CAME_BACK) return which;
        var tops = query.top() == null ? tops(query, actor) : Set.of(query.top());
        return which.and(TreeSql.everBelow(actor.region(), LEDGER_RECORD.UNIT, tops));
    }

    private static Set<UnitId> tops(RecordQuery query, Actor actor) {
        var as = query.as();
        return as == null ? actor.scope().readable() : actor.scope().tops(Set.of(as));
    }

    Condition matching(RecordQuery query, Actor actor) {
        var condition = LEDGER_RECORD.REGION.eq(actor.region().value()).and(reached(query, actor));
        if (query.days() != null) {
            condition = condition.and(
                    LEDGER_RECORD.DAY.between(query.days().from(), query.days().to()));
        }
        return condition
                .and(
                        query.kind() == null
                                ? noCondition()
                                : LEDGER_RECORD.KIND.eq(query.kind().value()))
                .and(query.batch() == null ? noCondition() : LEDGER_RECORD.BATCH.eq(query.batch()))
                .and(standings.which(query, actor));
    }

    /// What is below the top asked for is below the actor's own where the top is one of them: said once, since a
    /// planner takes what is said twice for twice as rare.
    private static Condition reached(RecordQuery query, Actor actor) {
        var tops = tops(query, actor);
        var top = query.top();
        if (top == null) return below(actor, tops);
        return tops.contains(top)
                ? below(actor, Set.of(top))
                : below(actor, tops).and(below(actor, Set.of(top)));
    }

    private static Condition below(Actor actor, Set<UnitId> tops) {
        return TreeSql.below(actor.region(), LEDGER_RECORD.UNIT, LEDGER_RECORD.DAY, tops, TreeSql.NOW);
    }

    private static @Nullable String name(WorkRecord record) {
        return record.pending() == null ? null : record.pending().name();
    }
}
