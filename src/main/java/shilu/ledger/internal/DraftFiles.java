package shilu.ledger.internal;

import static shilu.ledger.internal.db.Tables.LEDGER_DRAFT;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.common.EvidenceId;
import shilu.common.Region;

/// Files that stand in drafts, those thrown away included: they may be had back.
@Component
class DraftFiles implements Wanting {
    private final DSLContext sql;

    DraftFiles(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Set<EvidenceId> among(Region region, Collection<EvidenceId> files) {
        var named = new HashSet<EvidenceId>();
        sql.select(LEDGER_DRAFT.EVIDENCE)
                .from(LEDGER_DRAFT)
                .where(LEDGER_DRAFT.REGION.eq(region.value()), LEDGER_DRAFT.EVIDENCE.ne("[]"))
                .forEach(row -> DraftJson.files(row.value1()).forEach(file -> named.add(file.id())));
        named.retainAll(files);
        return named;
    }
}
