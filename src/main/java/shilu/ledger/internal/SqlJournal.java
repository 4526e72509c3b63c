package shilu.ledger.internal;

import static org.jooq.impl.DSL.count;
import static shilu.ledger.internal.db.Tables.LEDGER_ENTRY;
import static shilu.ledger.internal.db.Tables.LEDGER_RECORD;
import static shilu.unit.TreeSql.NOW;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.UnitId;
import shilu.ledger.EntryType;
import shilu.ledger.Journal;
import shilu.ledger.RecordQuery;
import shilu.ledger.Standing;
import shilu.programme.Programmes;
import shilu.unit.Positions;

/// Finds entries by their positions, which rise with the days, and reads their records.
@Component
@Transactional(readOnly = true)
class SqlJournal implements Journal {
    private static final Table<? extends Record> ENTRIES = LEDGER_ENTRY
            .join(LEDGER_RECORD)
            .on(LEDGER_RECORD.REGION.eq(LEDGER_ENTRY.REGION), LEDGER_RECORD.ID.eq(LEDGER_ENTRY.RECORD));

    private final DSLContext sql;
    private final Records records;
    private final SqlEntries entries;
    private final Positions positions;
    private final Programmes programmes;

    SqlJournal(DSLContext sql, Records records, SqlEntries entries, Positions positions, Programmes programmes) {
        this.sql = sql;
        this.records = records;
        this.entries = entries;
        this.positions = positions;
        this.programmes = programmes;
    }

    @Override
    public Page entered(Days asked, Set<EntryType> types, int page, int size, Actor actor) {
        var which = within(asked, actor).and(of(types));
        var found = new LinkedHashMap<Long, RecordId>();
        sql.select(LEDGER_ENTRY.POSITION, LEDGER_ENTRY.RECORD)
                .from(ENTRIES)
                .where(which)
                .orderBy(LEDGER_ENTRY.POSITION.desc())
                .limit(size)
                .offset((long) page * size)
                .forEach(row -> found.put(row.value1(), new RecordId(row.value2())));
        return new Page(happenings(found, actor), sql.fetchCount(ENTRIES, which));
    }

    @Override
    public Map<EntryType, Long> counts(Days asked, Actor actor) {
        var counts = new EnumMap<EntryType, Long>(EntryType.class);
        sql.select(LEDGER_ENTRY.TYPE, count())
                .from(ENTRIES)
                .where(within(asked, actor))
                .groupBy(LEDGER_ENTRY.TYPE)
                .forEach(row ->
                        counts.put(EntryType.valueOf(row.value1()), row.value2().longValue()));
        return counts;
    }

    @Override
    public List<Arrival> arrivals(UnitId top, Period work, Actor actor) {
        var counting = RecordQuery.all().about(top, null, work).standing(Standing.CONFIRMED);
        return sql.select(LEDGER_RECORD.DAY, LEDGER_RECORD.ENTERED_DAY, count())
                .from(LEDGER_RECORD)
                .where(records.listed(counting, actor))
                .groupBy(LEDGER_RECORD.DAY, LEDGER_RECORD.ENTERED_DAY)
                .orderBy(LEDGER_RECORD.DAY, LEDGER_RECORD.ENTERED_DAY)
                .fetch(row -> new Arrival(row.value1(), row.value2(), row.value3()));
    }

    private Condition within(Days asked, Actor actor) {
        var region = actor.region();
        var until = asked.until();
        var from = positions.before(region, asked.since());
        var to = until == null ? NOW : positions.before(region, until.plusDays(1));
        return LEDGER_ENTRY
                .REGION
                .eq(region.value())
                .and(LEDGER_ENTRY.POSITION.gt(from).and(LEDGER_ENTRY.POSITION.le(to)))
                .and(records.matching(RecordQuery.all().about(asked.top(), null, null), actor));
    }

    private static Condition of(Collection<EntryType> types) {
        return LEDGER_ENTRY.TYPE.in(types.stream().map(EntryType::name).toList());
    }

    private List<Happening> happenings(Map<Long, RecordId> found, Actor actor) {
        var all = entries.of(actor.region(), found.values(), NOW);
        var titles = new Titles(programmes, actor.region(), NOW);
        return found.entrySet().stream()
                .map(one -> happening(one.getKey(), Objects.requireNonNull(all.get(one.getValue())), titles))
                .toList();
    }

    private static Happening happening(long position, List<Stored> history, Titles titles) {
        var until = history.stream()
                .filter(stored -> stored.entry().position() <= position)
                .toList();
        return new Happening(until.getLast().entry(), History.fold(history, titles), reason(until));
    }

    /// An answer that agrees has no words of its own: they stand in what it answers.
    private static @Nullable String reason(List<Stored> until) {
        var own = until.getLast();
        var answers = own.entry().type() == EntryType.CORRECTED || own.entry().type() == EntryType.WITHDRAWN;
        return answers && own.reason() == null && until.size() > 1
                ? until.get(until.size() - 2).reason()
                : own.reason();
    }
}
