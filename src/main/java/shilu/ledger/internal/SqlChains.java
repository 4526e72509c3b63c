package shilu.ledger.internal;

import static org.jooq.impl.DSL.max;
import static shilu.ledger.internal.db.Tables.LEDGER_ENTRY;
import static shilu.ledger.internal.db.Tables.LEDGER_TEXT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Problem;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.ledger.Chains;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Reads every entry once, in the order of the chains, and each text beside it.
@Component
@Transactional(readOnly = true)
class SqlChains implements Chains {
    /// The moment as it is written: one that was made unreadable must be told, not stumble over.
    private static final Field<String> MOMENT =
            LEDGER_ENTRY.AT.cast(SQLDataType.VARCHAR).as("moment");

    private static final List<Field<?>> COLUMNS = Arrays.stream(LEDGER_ENTRY.fields())
            .<Field<?>>map(field -> field)
            .filter(field -> !field.equals(LEDGER_ENTRY.AT))
            .toList();

    private final DSLContext sql;
    private final Units units;

    SqlChains(DSLContext sql, Units units) {
        this.sql = sql;
        this.units = units;
    }

    @Override
    public Walk check() {
        var walker = new ChainWalker(this::name);
        for (var chain : chains()) walk(chain, walker);
        var problems = new ArrayList<>(walker.problems());
        try (var texts = sql.selectFrom(LEDGER_TEXT).fetchSize(1000).fetchLazy()) {
            texts.forEach(text -> {
                var content = text.getContent();
                if (content != null && !Seals.digest(text.getSalt(), content).equals(text.getDigest())) {
                    problems.add(Problem.of("ledger.check.text", name(text.getUnit()), text.getSeq()));
                }
            });
        }
        problems.addAll(strayTexts());
        return new Walk(walker.units(), walker.entries(), List.copyOf(problems));
    }

    /// Texts beside no entry: of one that was cut off the end of its chain, or brought in from elsewhere.
    private List<Problem> strayTexts() {
        return sql.selectDistinct(LEDGER_TEXT.REGION, LEDGER_TEXT.UNIT, LEDGER_TEXT.SEQ)
                .from(LEDGER_TEXT)
                .leftAntiJoin(LEDGER_ENTRY)
                .on(LEDGER_ENTRY.REGION.eq(LEDGER_TEXT.REGION), LEDGER_ENTRY.UNIT.eq(LEDGER_TEXT.UNIT))
                .and(LEDGER_ENTRY.SEQ.eq(LEDGER_TEXT.SEQ))
                .fetch(row -> Problem.of("ledger.check.text-alone", name(row.value2()), row.value3()));
    }

    private record Chain(String region, String unit) {}

    private List<Chain> chains() {
        return sql.selectDistinct(LEDGER_ENTRY.REGION, LEDGER_ENTRY.UNIT)
                .from(LEDGER_ENTRY)
                .orderBy(LEDGER_ENTRY.REGION, LEDGER_ENTRY.UNIT)
                .fetch(row -> new Chain(row.value1(), row.value2()));
    }

    private void walk(Chain chain, ChainWalker walker) {
        var texts = new HashMap<Long, Set<String>>();
        sql.select(LEDGER_TEXT.SEQ, LEDGER_TEXT.DIGEST)
                .from(LEDGER_TEXT)
                .where(LEDGER_TEXT.REGION.eq(chain.region()), LEDGER_TEXT.UNIT.eq(chain.unit()))
                .forEach(row -> texts.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                        .add(row.value2()));
        try (var entries = sql.select(COLUMNS)
                .select(MOMENT)
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.REGION.eq(chain.region()), LEDGER_ENTRY.UNIT.eq(chain.unit()))
                .orderBy(LEDGER_ENTRY.SEQ)
                .fetchSize(1000)
                .fetchLazy()) {
            entries.forEach(row -> walker.entry(
                    row.into(LEDGER_ENTRY),
                    String.valueOf(row.get(MOMENT)),
                    texts.getOrDefault(row.get(LEDGER_ENTRY.SEQ), Set.of())));
        }
    }

    @Override
    public List<Problem> against(Collection<Checkpoint> held) {
        var problems = new ArrayList<Problem>();
        for (var checkpoint : held) {
            var found = hash(checkpoint);
            var unit = name(checkpoint.unit().value());
            if (found == null) problems.add(Problem.of("ledger.against.missing", unit, checkpoint.seq()));
            else if (!found.equals(checkpoint.hash())) {
                problems.add(Problem.of("ledger.against.differs", unit, checkpoint.seq()));
            }
        }
        return problems;
    }

    /// In the region the unit's chain lives in, which a checkpoint does not name.
    private @Nullable String hash(Checkpoint checkpoint) {
        var region = units.unit(checkpoint.unit()).map(unit -> unit.region().value());
        if (region.isEmpty()) return null;
        return sql.select(LEDGER_ENTRY.HASH)
                .from(LEDGER_ENTRY)
                .where(
                        LEDGER_ENTRY.REGION.eq(region.get()),
                        LEDGER_ENTRY.UNIT.eq(checkpoint.unit().value()))
                .and(LEDGER_ENTRY.SEQ.eq(checkpoint.seq()))
                .fetchOne(LEDGER_ENTRY.HASH);
    }

    @Override
    public Map<UnitId, Checkpoint> heads(Region region, Collection<UnitId> which, long asOf) {
        var heads = new HashMap<UnitId, Checkpoint>();
        for (var unit : which) {
            var last = sql.select(max(LEDGER_ENTRY.SEQ))
                    .from(LEDGER_ENTRY)
                    .where(LEDGER_ENTRY.REGION.eq(region.value()), LEDGER_ENTRY.UNIT.eq(unit.value()))
                    .and(LEDGER_ENTRY.POSITION.le(asOf));
            sql.select(LEDGER_ENTRY.SEQ, LEDGER_ENTRY.HASH)
                    .from(LEDGER_ENTRY)
                    .where(LEDGER_ENTRY.REGION.eq(region.value()), LEDGER_ENTRY.UNIT.eq(unit.value()))
                    .and(LEDGER_ENTRY.SEQ.eq(last))
                    .forEach(row -> heads.put(unit, new Checkpoint(unit, row.value1(), row.value2())));
        }
        return heads;
    }

    private String name(String unit) {
        return units.unit(new UnitId(unit)).map(Unit::name).orElse(unit);
    }
}
