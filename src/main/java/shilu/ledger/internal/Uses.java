package shilu.ledger.internal;

import static shilu.ledger.internal.db.Tables.LEDGER_RECORD;
import static shilu.ledger.internal.db.Tables.LEDGER_USE;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.EvidenceId;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.unit.TreeSql;

/// Which record names which file, in any of its versions. Follows the entries.
@Component
class Uses implements Wanting {
    private static final int MOST_SHOWN = 50;

    private final DSLContext sql;

    Uses(DSLContext sql) {
        this.sql = sql;
    }

    void follow(Region region, RecordId record, Collection<String> evidence) {
        for (var file : Set.copyOf(evidence)) {
            sql.insertInto(LEDGER_USE)
                    .set(LEDGER_USE.REGION, region.value())
                    .set(LEDGER_USE.EVIDENCE, file)
                    .set(LEDGER_USE.RECORD, record.value())
                    .onDuplicateKeyIgnore()
                    .execute();
        }
    }

    /// Those the actor may read, newest day first.
    List<RecordId> of(EvidenceId evidence, Actor actor) {
        var tops = actor.scope().readable();
        return sql.select(LEDGER_RECORD.ID)
                .from(LEDGER_RECORD)
                .join(LEDGER_USE)
                .on(LEDGER_USE.REGION.eq(LEDGER_RECORD.REGION), LEDGER_USE.RECORD.eq(LEDGER_RECORD.ID))
                .where(LEDGER_USE.REGION.eq(actor.region().value()))
                .and(LEDGER_USE.EVIDENCE.eq(evidence.value()))
                .and(TreeSql.below(actor.region(), LEDGER_RECORD.UNIT, LEDGER_RECORD.DAY, tops, TreeSql.NOW))
                .orderBy(LEDGER_RECORD.DAY.desc(), LEDGER_RECORD.ID.desc())
                .limit(MOST_SHOWN)
                .fetch(row -> new RecordId(row.value1()));
    }

    @Override
    public Set<EvidenceId> among(Region region, Collection<EvidenceId> files) {
        return sql.selectDistinct(LEDGER_USE.EVIDENCE)
                .from(LEDGER_USE)
                .where(LEDGER_USE.REGION.eq(region.value()))
                .and(LEDGER_USE.EVIDENCE.in(
                        files.stream().map(EvidenceId::value).toList()))
                .fetchSet(row -> new EvidenceId(row.value1()));
    }
}
