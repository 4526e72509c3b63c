package shilu.ledger.internal;

import static org.jooq.impl.DSL.max;
import static shilu.ledger.internal.db.Tables.LEDGER_ENTRY;
import static shilu.ledger.internal.db.Tables.LEDGER_TEXT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
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
    private final DSLContext sql;
    private final Units units;

    SqlChains(DSLContext sql, Units units) {
        this.sql = sql;
        this.units = units;
    }

    @Override
    public Walk check() {
        var walker = new ChainWalker(this::name);
        try (var entries = sql.selectFrom(LEDGER_ENTRY)
                .orderBy(LEDGER_ENTRY.REGION, LEDGER_ENTRY.UNIT, LEDGER_ENTRY.SEQ)
                .fetchSize(1000)
                .fetchLazy()) {
            entries.forEach(walker::entry);
        }
        var problems = new ArrayList<>(walker.problems());
        try (var texts = sql.selectFrom(LEDGER_TEXT).fetchSize(1000).fetchLazy()) {
            texts.forEach(text -> {
                var content = text.getContent();
                if (content != null && !Seals.digest(text.getSalt(), content).equals(text.getDigest())) {
                    problems.add(Problem.of("ledger.check.text", name(text.getUnit()), text.getSeq()));
                }
            });
        }
        return new Walk(walker.units(), walker.entries(), List.copyOf(problems));
    }

    @Override
    public List<Problem> against(Collection<Checkpoint> held) {
        var problems = new ArrayList<Problem>();
        for (var checkpoint : held) {
            var found = sql.select(LEDGER_ENTRY.HASH)
                    .from(LEDGER_ENTRY)
                    .where(LEDGER_ENTRY.UNIT.eq(checkpoint.unit().value()), LEDGER_ENTRY.SEQ.eq(checkpoint.seq()))
                    .fetchOne(LEDGER_ENTRY.HASH);
            var unit = name(checkpoint.unit().value());
            if (found == null) problems.add(Problem.of("ledger.against.missing", unit, checkpoint.seq()));
            else if (!found.equals(checkpoint.hash())) {
                problems.add(Problem.of("ledger.against.differs", unit, checkpoint.seq()));
            }
        }
        return problems;
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
