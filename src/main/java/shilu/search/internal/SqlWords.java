package shilu.search.internal;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static shilu.search.internal.db.Tables.SEARCH_KIND;
import static shilu.search.internal.db.Tables.SEARCH_RECORD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.ledger.Ledger;
import shilu.ledger.Naming;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.search.Wanted;
import shilu.search.Words;
import shilu.search.internal.Candidates.Found;
import shilu.unit.People;
import shilu.unit.Tree;
import shilu.unit.TreeSql;

@Component
@Transactional(readOnly = true)
class SqlWords implements Words {
    /// Up to so many records of so many units are read one by one: some hundredths of a second.
    private static final int FEW_UNITS = 500;

    private static final int FEW_RECORDS = 20_000;

    private final DSLContext sql;
    private final Candidates candidates;
    private final Tail tail;
    private final Ledger ledger;
    private final Programmes programmes;
    private final Naming naming;
    private final People people;
    private final Tree tree;

    SqlWords(
            DSLContext sql,
            Candidates candidates,
            Tail tail,
            Ledger ledger,
            Programmes programmes,
            Naming naming,
            People people,
            Tree tree) {
        this.sql = sql;
        this.candidates = candidates;
        this.tail = tail;
        this.ledger = ledger;
        this.programmes = programmes;
        this.naming = naming;
        this.people = people;
        this.tree = tree;
    }

    @Override
    public Hits find(Wanted wanted, Actor actor) {
        var region = actor.region();
        if (wanted.words().isEmpty() || actor.scope().readable().isEmpty())
            return new Hits(List.of(), false, false, List.of());
        var names = people.names(region, Names.in(wanted.words()));
        if (!names.isEmpty()) return new Hits(List.of(), false, false, names);
        var said = new Said(programmes, naming, region);
        var terms = terms(wanted, said, region);
        var now = tail.of(region);
        int needed = (wanted.page() + 1) * wanted.size() + 1;
        var found = inIndex(wanted, terms, now, needed, actor);
        found.addAll(inTail(wanted, terms, now, said, actor));
        found.sort(Found.NEWEST_FIRST);
        var page = found.stream()
                .skip((long) wanted.page() * wanted.size())
                .limit(wanted.size())
                .map(Found::id)
                .toList();
        return new Hits(hits(page, said, actor), found.size() >= needed, now.behind(), List.of());
    }

    private List<Term> terms(Wanted wanted, Said said, Region region) {
        var kinds = kinds(region, said);
        return wanted.words().stream()
                .map(word -> new Term(
                        word,
                        kinds.values().stream()
                                .filter(kind -> Said.words(kind).contains(word))
                                .map(kind -> Grams.of(kind.id()))
                                .collect(Collectors.toSet())))
                .toList();
    }

    private List<Found> inIndex(Wanted wanted, List<Term> terms, Tail.Now now, int needed, Actor actor) {
        var region = actor.region();
        var which = within(wanted, actor)
                .and(SEARCH_RECORD.ID.notIn(
                        now.records().stream().map(RecordId::value).toList()));
        var tops = wanted.top() == null ? actor.scope().readable() : Set.of(wanted.top());
        var units = tree.everBelow(region, tops, FEW_UNITS + 1).stream()
                .map(UnitId::value)
                .toList();
        var theirs = SEARCH_RECORD.REGION.eq(region.value()).and(SEARCH_RECORD.UNIT.in(units));
        if (units.size() <= FEW_UNITS && few(theirs))
            return new ArrayList<>(candidates.among(theirs.and(which), terms, needed));
        var found = new ArrayList<Found>();
        candidates.each(region, terms, wanted.days(), which, some -> {
            found.addAll(some);
            return found.size() < needed;
        });
        return found;
    }

    private boolean few(Condition theirs) {
        return sql.fetchCount(selectOne().from(SEARCH_RECORD).where(theirs).limit(FEW_RECORDS + 1)) <= FEW_RECORDS;
    }

    private static Condition within(Wanted wanted, Actor actor) {
        var day = SEARCH_RECORD.DAY;
        var which = below(actor.scope().readable(), actor);
        if (wanted.top() != null) which = which.and(below(Set.of(wanted.top()), actor));
        if (wanted.kind() != null)
            which = which.and(SEARCH_RECORD.KIND.eq(wanted.kind().value()));
        var days = wanted.days();
        return which.and(days == null ? noCondition() : day.between(days.from(), days.to()));
    }

    private static Condition below(Set<UnitId> tops, Actor actor) {
        return TreeSql.below(actor.region(), SEARCH_RECORD.UNIT, SEARCH_RECORD.DAY, tops, TreeSql.NOW);
    }

    private List<Found> inTail(Wanted wanted, List<Term> terms, Tail.Now now, Said said, Actor actor) {
        return ledger.asOf(actor.region(), now.records(), TreeSql.NOW).values().stream()
                .filter(record -> holds(record, terms, said))
                .filter(record -> wanted(record, wanted) && readable(record, wanted, actor))
                .map(record -> new Found(record.id(), record.day()))
                .toList();
    }

    /// Its kind may be one that the index has never seen.
    private static boolean holds(WorkRecord record, List<Term> terms, Said said) {
        var words = said.words(record);
        var kind = said.kind(record.kind()).map(Said::words).orElse("");
        return terms.stream().allMatch(term -> words.contains(term.word()) || kind.contains(term.word()));
    }

    private static boolean wanted(WorkRecord record, Wanted wanted) {
        return (wanted.kind() == null || wanted.kind().equals(record.kind()))
                && (wanted.days() == null || wanted.days().contains(record.day()));
    }

    private boolean readable(WorkRecord record, Wanted wanted, Actor actor) {
        return tree.within(actor.scope().readable(), record.unit(), record.day())
                && (wanted.top() == null || tree.within(Set.of(wanted.top()), record.unit(), record.day()));
    }

    /// Looked at once more as they stand: what the index is behind with may have left the reader's reach.
    private List<Hit> hits(List<RecordId> page, Said said, Actor actor) {
        var records = ledger.asOf(actor.region(), page, TreeSql.NOW);
        return page.stream()
                .map(id -> Objects.requireNonNull(records.get(id)))
                .filter(record -> tree.within(actor.scope().readable(), record.unit(), record.day()))
                .map(record -> new Hit(record, said.kind(record.kind()), said.unit(record.unit()), said.lines(record)))
                .toList();
    }

    @Override
    public Map<KindId, RecordKind> kinds(Actor actor) {
        return kinds(actor.region(), new Said(programmes, naming, actor.region()));
    }

    private Map<KindId, RecordKind> kinds(Region region, Said said) {
        var kinds = new LinkedHashMap<KindId, RecordKind>();
        var ids = sql.select(SEARCH_KIND.KIND)
                .from(SEARCH_KIND)
                .where(SEARCH_KIND.REGION.eq(region.value()))
                .orderBy(SEARCH_KIND.KIND)
                .fetch(row -> new KindId(row.value1()));
        for (var id : ids) said.kind(id).ifPresent(kind -> kinds.put(id, kind));
        return kinds;
    }

    /// Which of what was typed may be the name of a person: a word, several together, and within a longer one what is
    /// long enough not to be a word of its own.
    private static final class Names {
        private static final int SHORTEST_WITHIN = 3;
        private static final int LONGEST = 4;

        static Set<String> in(List<String> words) {
            var names = new LinkedHashSet<String>(words);
            names.add(String.join("", words));
            for (var word : words) {
                var points = word.codePoints().toArray();
                for (int from = 0; from < points.length; from++)
                    for (int to = from + SHORTEST_WITHIN; to <= Math.min(points.length, from + LONGEST); to++)
                        names.add(new String(points, from, to - from));
            }
            return names;
        }
    }
}
