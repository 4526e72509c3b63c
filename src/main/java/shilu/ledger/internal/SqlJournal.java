package shilu.ledger.internal;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
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
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.Region;
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
    private static final Field<Long> POSITION = seen(LEDGER_ENTRY.POSITION);
    private static final Field<String> TYPE = seen(LEDGER_ENTRY.TYPE);
    private static final Field<String> RECORD = seen(LEDGER_ENTRY.RECORD);

    /// So many positions are looked at first.
    private static final int NEWEST = 2_000;

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

    /// The newest entries are looked at first, and all only when these do not fill the page.
    @Override
    public List<Happening> entered(Days asked, Set<EntryType> types, int page, int size, Actor actor) {
        var span = span(asked, actor.region());
        var newest = new Span(Math.max(span.after(), span.upTo() - NEWEST), span.upTo());
        var found = found(newest, asked.top(), types, page, size, actor);
        if (found.size() < size && !newest.equals(span)) found = found(span, asked.top(), types, page, size, actor);
        return happenings(found, actor);
    }

    private Map<Long, RecordId> found(Span span, UnitId top, Set<EntryType> types, int page, int size, Actor actor) {
        var found = new LinkedHashMap<Long, RecordId>();
        var seen = seen(span, actor.region());
        sql.with(seen)
                .select(POSITION, RECORD)
                .from(seen)
                .join(LEDGER_RECORD)
                .on(LEDGER_RECORD.ID.eq(RECORD))
                .where(below(top, actor), of(types))
                .orderBy(POSITION.desc())
                .limit(size)
                .offset((long) page * size)
                .forEach(row -> found.put(row.value1(), new RecordId(row.value2())));
        return found;
    }

    @Override
    public Map<EntryType, Long> counts(Days asked, Actor actor) {
        var counts = new EnumMap<EntryType, Long>(EntryType.class);
        var seen = seen(span(asked, actor.region()), actor.region());
        sql.with(seen)
                .select(TYPE, count())
                .from(seen)
                .join(LEDGER_RECORD)
                .on(LEDGER_RECORD.ID.eq(RECORD))
                .where(below(asked.top(), actor))
                .groupBy(TYPE)
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

    /// Positions after one, up to another.
    private record Span(long after, long upTo) {}

    private Span span(Days asked, Region region) {
        var until = asked.until();
        var upTo = until == null ? positions.last(region) : positions.before(region, until.plusDays(1));
        return new Span(positions.before(region, asked.since()), upTo);
    }

    /// The entries of the days, before anything is asked of their records. They are few of all there are; asked for
    /// both at once, a planner goes through every record of the tree for them.
    private static CommonTableExpression<Record3<Long, String, String>> seen(Span span, Region region) {
        return name("seen")
                .fields(POSITION.getName(), TYPE.getName(), RECORD.getName())
                .asMaterialized(select(LEDGER_ENTRY.POSITION, LEDGER_ENTRY.TYPE, LEDGER_ENTRY.RECORD)
                        .from(LEDGER_ENTRY)
                        .where(LEDGER_ENTRY.REGION.eq(region.value()))
                        .and(LEDGER_ENTRY.POSITION.gt(span.after()).and(LEDGER_ENTRY.POSITION.le(span.upTo()))));
    }

    private Condition below(UnitId top, Actor actor) {
        return records.matching(RecordQuery.all().about(top, null, null), actor);
    }

    private static <T> Field<T> seen(Field<T> field) {
        return field(name("seen", field.getName()), field.getDataType());
    }

    private static Condition of(Collection<EntryType> types) {
        return TYPE.in(types.stream().map(EntryType::name).toList());
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
