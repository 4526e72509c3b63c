package shilu.search.internal;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.noCondition;
import static shilu.search.internal.db.Tables.SEARCH_GRAM;

import java.util.ArrayList;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import shilu.common.Region;
import shilu.installation.KeptStatement;
import shilu.installation.KeptStatements;

/// Gathers what is to be added to the grams and taken from them, and writes it in the order of their rows: so many
/// records together cost hardly more rows than one, since they share most of their grams.
final class GramRows {
    private static final KeptStatement APPEND = KeptStatement.of(insertInto(SEARCH_GRAM)
            .columns(SEARCH_GRAM.fields())
            .values(SEARCH_GRAM.fieldStream().map(KeptStatement::given).toList())
            .onDuplicateKeyUpdate()
            .set(SEARCH_GRAM.RECORDS, SEARCH_GRAM.RECORDS.concat(excluded(SEARCH_GRAM.RECORDS))));

    private record Row(long block, String gram) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            return block != other.block ? Long.compare(block, other.block) : gram.compareTo(other.gram);
        }
    }

    private final DSLContext sql;
    private final KeptStatements kept;
    private final Region region;
    private final TreeMap<Row, StringBuilder> added = new TreeMap<>();

    GramRows(DSLContext sql, KeptStatements kept, Region region) {
        this.sql = sql;
        this.kept = kept;
        this.region = region;
    }

    void add(Iterable<String> grams, long place) {
        var number = Places.written(Places.number(place));
        for (var gram : grams)
            added.computeIfAbsent(new Row(Places.block(place), gram), _ -> new StringBuilder())
                    .append(number);
    }

    /// At once; rare, and few rows.
    void take(Iterable<String> grams, long place) {
        var names = new ArrayList<String>();
        grams.forEach(names::add);
        take(SEARCH_GRAM.GRAM.in(names), place);
    }

    /// From every gram of the block, where it is not known from which: what was erased is known no more.
    void takeAll(long place) {
        take(noCondition(), place);
    }

    private void take(Condition grams, long place) {
        var block = SEARCH_GRAM.REGION.eq(region.value()).and(SEARCH_GRAM.BLOCK.eq(Places.block(place)));
        int number = Places.number(place);
        for (var row : sql.selectFrom(SEARCH_GRAM).where(block, grams).fetch()) {
            var numbers = Places.numbers(row.getRecords());
            if (!numbers.get(number)) continue;
            numbers.clear(number);
            var one = block.and(SEARCH_GRAM.GRAM.eq(row.getGram()));
            if (numbers.isEmpty()) sql.deleteFrom(SEARCH_GRAM).where(one).execute();
            else
                sql.update(SEARCH_GRAM)
                        .set(SEARCH_GRAM.RECORDS, Places.written(numbers))
                        .where(one)
                        .execute();
        }
    }

    void write() {
        var rows = new ArrayList<@Nullable Object[]>();
        added.forEach(
                (row, numbers) -> rows.add(new Object[] {region.value(), row.block(), row.gram(), numbers.toString()}));
        if (!rows.isEmpty()) kept.run(APPEND, rows);
        added.clear();
    }
}
