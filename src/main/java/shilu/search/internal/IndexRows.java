package shilu.search.internal;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.max;
import static shilu.search.internal.db.Tables.SEARCH_BLOCK;
import static shilu.search.internal.db.Tables.SEARCH_KIND;
import static shilu.search.internal.db.Tables.SEARCH_RECORD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Region;
import shilu.installation.KeptStatement;
import shilu.installation.KeptStatements;
import shilu.ledger.Naming;
import shilu.ledger.WorkRecord;
import shilu.programme.Programmes;
import shilu.search.internal.db.tables.records.SearchRecordRecord;

/// Writes records into the index as they stand. For whoever holds the region's progress: nobody else writes meanwhile.
@Component
class IndexRows {
    private static final KeptStatement PUT = KeptStatement.of(insertInto(SEARCH_RECORD)
            .columns(SEARCH_RECORD.fields())
            .values(SEARCH_RECORD.fieldStream().map(KeptStatement::given).toList())
            .onDuplicateKeyUpdate()
            .set(SEARCH_RECORD.PLACE, excluded(SEARCH_RECORD.PLACE))
            .set(SEARCH_RECORD.DAY, excluded(SEARCH_RECORD.DAY))
            .set(SEARCH_RECORD.WORDS, excluded(SEARCH_RECORD.WORDS)));

    private final DSLContext sql;
    private final KeptStatements kept;
    private final Programmes programmes;
    private final Naming naming;

    IndexRows(DSLContext sql, KeptStatements kept, Programmes programmes, Naming naming) {
        this.sql = sql;
        this.kept = kept;
        this.programmes = programmes;
        this.naming = naming;
    }

    /// A few thousand at most.
    void put(Region region, Collection<WorkRecord> records) {
        var said = new Said(programmes, naming, region);
        var grams = new GramRows(sql, kept, region);
        var blocks = new Blocks(sql, region);
        var known = known(region, records);
        var rows = new ArrayList<@Nullable Object[]>();
        for (var record : records) {
            var words = said.words(record);
            var row = known.get(record.id().value());
            if (row != null && words.equals(row.getWords()) && record.day().equals(row.getDay())) continue;
            long place = moved(record, row, words, grams, blocks);
            rows.add(new Object[] {
                region.value(),
                record.id().value(),
                place,
                record.unit().value(),
                record.kind().value(),
                record.day(),
                words
            });
        }
        grams.write();
        blocks.write();
        if (!rows.isEmpty()) kept.run(PUT, rows);
        kinds(region, records);
    }

    private Map<String, SearchRecordRecord> known(Region region, Collection<WorkRecord> records) {
        var ids = records.stream().map(record -> record.id().value()).toList();
        return sql.selectFrom(SEARCH_RECORD)
                .where(SEARCH_RECORD.REGION.eq(region.value()), SEARCH_RECORD.ID.in(ids))
                .fetchMap(SEARCH_RECORD.ID);
    }

    /// Where the record stands from now on: where it stood, unless its day is of another week.
    private static long moved(
            WorkRecord record, @Nullable SearchRecordRecord row, String words, GramRows grams, Blocks blocks) {
        var kind = record.kind().value();
        long week = Places.week(record.day());
        var now = Grams.of(words, kind);
        if (row == null) return added(now, blocks.next(week), grams);
        long place = row.getPlace();
        if (row.getWords() == null) grams.takeAll(place);
        var before = row.getWords() == null ? Set.<String>of() : Grams.of(row.getWords(), kind);
        boolean stays = Places.weekOf(Places.block(place)) == week;
        if (!stays) {
            grams.take(before, place);
            return added(now, blocks.next(week), grams);
        }
        grams.take(without(before, now), place);
        return added(without(now, before), place, grams);
    }

    private static long added(Set<String> some, long place, GramRows grams) {
        grams.add(some, place);
        return place;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private void kinds(Region region, Collection<WorkRecord> records) {
        var kinds = records.stream().map(record -> record.kind().value()).distinct();
        for (var kind : kinds.toList())
            sql.insertInto(SEARCH_KIND)
                    .set(SEARCH_KIND.REGION, region.value())
                    .set(SEARCH_KIND.KIND, kind)
                    .onConflictDoNothing()
                    .execute();
    }

    /// Gives numbers out, and keeps how many at the end.
    private static final class Blocks {
        private final DSLContext sql;
        private final Region region;
        private final Map<Long, Given> weeks = new TreeMap<>();

        private record Given(long block, int given) {
            Given next() {
                return given < Places.IN_A_BLOCK ? this : new Given(block + 1, 0);
            }
        }

        Blocks(DSLContext sql, Region region) {
            this.sql = sql;
            this.region = region;
        }

        long next(long week) {
            var free = weeks.computeIfAbsent(week, this::read).next();
            var given = new Given(free.block(), free.given() + 1);
            weeks.put(week, given);
            if (given.given() == Places.IN_A_BLOCK) write(given);
            return Places.place(free.block(), free.given());
        }

        private Given read(long week) {
            var last = sql.select(max(SEARCH_BLOCK.BLOCK))
                    .from(SEARCH_BLOCK)
                    .where(SEARCH_BLOCK.REGION.eq(region.value()))
                    .and(SEARCH_BLOCK.BLOCK.ge(week).and(SEARCH_BLOCK.BLOCK.lt(Places.after(week))))
                    .fetchSingle()
                    .value1();
            if (last == null) return new Given(week, 0);
            return new Given(
                    last,
                    sql.select(SEARCH_BLOCK.GIVEN)
                            .from(SEARCH_BLOCK)
                            .where(SEARCH_BLOCK.REGION.eq(region.value()), SEARCH_BLOCK.BLOCK.eq(last))
                            .fetchSingle()
                            .value1());
        }

        void write() {
            weeks.values().forEach(this::write);
        }

        private void write(Given given) {
            sql.insertInto(SEARCH_BLOCK)
                    .set(SEARCH_BLOCK.REGION, region.value())
                    .set(SEARCH_BLOCK.BLOCK, given.block())
                    .set(SEARCH_BLOCK.GIVEN, given.given())
                    .onDuplicateKeyUpdate()
                    .set(SEARCH_BLOCK.GIVEN, given.given())
                    .execute();
        }
    }
}
