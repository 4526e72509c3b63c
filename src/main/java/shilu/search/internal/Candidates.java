package shilu.search.internal;

import static org.jooq.impl.DSL.noCondition;
import static shilu.search.internal.db.Tables.SEARCH_BLOCK;
import static shilu.search.internal.db.Tables.SEARCH_GRAM;
import static shilu.search.internal.db.Tables.SEARCH_RECORD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;

/// What the index holds of some words: whoever has all their grams may hold them, and is looked at itself. It goes
/// from the newest week back, first a little, then more at once, since a common word is found enough of soon and a
/// rare one has few rows.
@Component
class Candidates {
    private static final int MORE = 4;
    private static final int MOST_BLOCKS = 256;
    private static final int SOME = 500;
    private static final int AT_ONCE = 2_000;

    private final DSLContext sql;

    Candidates(DSLContext sql) {
        this.sql = sql;
    }

    record Found(RecordId id, LocalDate day) {
        static final Comparator<Found> NEWEST_FIRST =
                Comparator.comparing(Found::day).thenComparing(Found::id).reversed();
    }

    /// @param which what else is to hold of the record
    /// @param more  given what was found of some weeks, newest first; whether to go on
    void each(Region region, List<Term> terms, @Nullable Period days, Condition which, Predicate<List<Found>> more) {
        var blocks = blocks(region, days);
        int size = 1;
        for (int from = 0, to; from < blocks.size(); from = to) {
            to = wholeWeeks(blocks, Math.min(blocks.size(), from + size));
            if (!within(region, blocks.subList(from, to), terms, which, more)) return;
            size = Math.min(MOST_BLOCKS, size * MORE);
        }
    }

    private List<Long> blocks(Region region, @Nullable Period days) {
        var some = days == null
                ? noCondition()
                : SEARCH_BLOCK
                        .BLOCK
                        .ge(Places.week(days.from()))
                        .and(SEARCH_BLOCK.BLOCK.lt(Places.after(Places.week(days.to()))));
        return sql.select(SEARCH_BLOCK.BLOCK)
                .from(SEARCH_BLOCK)
                .where(SEARCH_BLOCK.REGION.eq(region.value()), some)
                .orderBy(SEARCH_BLOCK.BLOCK.desc())
                .fetch(SEARCH_BLOCK.BLOCK);
    }

    private static int wholeWeeks(List<Long> blocks, int end) {
        int to = end;
        while (to < blocks.size() && Places.weekOf(blocks.get(to)) == Places.weekOf(blocks.get(to - 1))) to++;
        return to;
    }

    private boolean within(
            Region region, List<Long> blocks, List<Term> terms, Condition which, Predicate<List<Found>> more) {
        var rows = rows(region, blocks, terms);
        var places = new ArrayList<Long>();
        for (int i = 0; i < blocks.size(); i++) {
            long block = blocks.get(i);
            all(terms, rows.getOrDefault(block, Map.of())).stream()
                    .forEach(number -> places.add(Places.place(block, number)));
            boolean last = i + 1 == blocks.size() || Places.weekOf(blocks.get(i + 1)) != Places.weekOf(block);
            if (!last || places.size() < SOME) continue;
            if (!more.test(found(region, places, terms, which))) return false;
            places.clear();
        }
        return places.isEmpty() || more.test(found(region, places, terms, which));
    }

    private Map<Long, Map<String, BitSet>> rows(Region region, List<Long> blocks, List<Term> terms) {
        var grams = terms.stream()
                .flatMap(term -> Stream.concat(term.grams().stream(), term.kinds().stream()))
                .distinct()
                .toList();
        var rows = new HashMap<Long, Map<String, BitSet>>();
        sql.select(SEARCH_GRAM.BLOCK, SEARCH_GRAM.GRAM, SEARCH_GRAM.RECORDS)
                .from(SEARCH_GRAM)
                .where(SEARCH_GRAM.REGION.eq(region.value()))
                .and(SEARCH_GRAM.BLOCK.in(blocks).and(SEARCH_GRAM.GRAM.in(grams)))
                .forEach(row -> rows.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                        .put(row.value2(), Places.numbers(row.value3())));
        return rows;
    }

    private static BitSet all(List<Term> terms, Map<String, BitSet> grams) {
        var all = one(terms.getFirst(), grams);
        terms.stream().skip(1).forEach(term -> all.and(one(term, grams)));
        return all;
    }

    private static BitSet one(Term term, Map<String, BitSet> grams) {
        var numbers = new BitSet();
        numbers.or(grams.getOrDefault(term.grams().getFirst(), new BitSet()));
        for (var gram : term.grams()) numbers.and(grams.getOrDefault(gram, new BitSet()));
        for (var kind : term.kinds()) numbers.or(grams.getOrDefault(kind, new BitSet()));
        return numbers;
    }

    private List<Found> found(Region region, List<Long> places, List<Term> terms, Condition which) {
        var found = new ArrayList<Found>();
        for (int from = 0; from < places.size(); from += AT_ONCE)
            found.addAll(matching(
                    SEARCH_RECORD
                            .REGION
                            .eq(region.value())
                            .and(SEARCH_RECORD.PLACE.in(places.subList(from, Math.min(places.size(), from + AT_ONCE))))
                            .and(which),
                    terms));
        found.sort(Found.NEWEST_FIRST);
        return found;
    }

    private List<Found> matching(Condition which, List<Term> terms) {
        return sql
                .select(SEARCH_RECORD.ID, SEARCH_RECORD.DAY, SEARCH_RECORD.KIND, SEARCH_RECORD.WORDS)
                .from(SEARCH_RECORD)
                .where(which)
                .and(SEARCH_RECORD.WORDS.isNotNull())
                .fetch()
                .stream()
                .filter(row -> Term.all(terms, row.value4(), row.value3()))
                .map(row -> new Found(new RecordId(row.value1()), row.value2()))
                .toList();
    }

    /// Without the index: a few units' records are read sooner than the grams of everybody's.
    List<Found> among(Condition few, List<Term> terms, int most) {
        var condition = few.and(SEARCH_RECORD.WORDS.isNotNull());
        for (var term : terms) {
            var kinds = term.kinds().stream().map(gram -> gram.substring(1)).toList();
            condition = condition.and(SEARCH_RECORD.WORDS.contains(term.word()).or(SEARCH_RECORD.KIND.in(kinds)));
        }
        return sql.select(SEARCH_RECORD.ID, SEARCH_RECORD.DAY)
                .from(SEARCH_RECORD)
                .where(condition)
                .orderBy(SEARCH_RECORD.DAY.desc(), SEARCH_RECORD.ID.desc())
                .limit(most)
                .fetch(row -> new Found(new RecordId(row.value1()), row.value2()));
    }

    List<RecordId> of(Region region, UnitId unit) {
        return sql.select(SEARCH_RECORD.ID)
                .from(SEARCH_RECORD)
                .where(SEARCH_RECORD.REGION.eq(region.value()), SEARCH_RECORD.UNIT.eq(unit.value()))
                .fetch(row -> new RecordId(row.value1()));
    }

    /// Everybody's that hold the words, whoever may read them.
    List<RecordId> holding(Region region, List<String> words) {
        var all = new ArrayList<RecordId>();
        var terms = words.stream().map(word -> new Term(word, Set.of())).toList();
        if (terms.isEmpty()) return all;
        each(region, terms, null, noCondition(), found -> {
            found.forEach(one -> all.add(one.id()));
            return true;
        });
        return all;
    }
}
