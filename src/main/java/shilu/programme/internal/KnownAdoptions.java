package shilu.programme.internal;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectFrom;
import static shilu.installation.KeptStatement.given;
import static shilu.programme.internal.db.Tables.PROGRAMME_ADOPTION;
import static shilu.programme.internal.db.Tables.PROGRAMME_PACK;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.KeptStatement;
import shilu.installation.KeptStatements;
import shilu.programme.PackVersion;
import shilu.programme.Programmes.Adoption;
import shilu.programme.internal.db.tables.records.ProgrammeAdoptionRecord;

/// The adoptions as of a position. Each question asks the database for the newest of them, whichever process made it;
/// the list up to that one never changes and is read once.
@Component
class KnownAdoptions {
    private static final int HELD = 1_000;

    private static final KeptStatement NEWEST = KeptStatement.of(selectFrom(PROGRAMME_ADOPTION)
            .where(
                    PROGRAMME_ADOPTION.REGION.eq(given(PROGRAMME_ADOPTION.REGION)),
                    PROGRAMME_ADOPTION.POSITION.le(given(PROGRAMME_ADOPTION.POSITION)))
            .orderBy(PROGRAMME_ADOPTION.POSITION.desc())
            .limit(inline(1)));

    private final DSLContext sql;
    private final KeptStatements kept;
    private final Map<ProgrammeAdoptionRecord, List<Adoption>> upTo = new ConcurrentHashMap<>();

    KnownAdoptions(DSLContext sql, KeptStatements kept) {
        this.sql = sql;
        this.kept = kept;
    }

    List<Adoption> adoptions(Region region, long asOf) {
        var found = kept.fetch(NEWEST, region.value(), asOf);
        if (found.isEmpty()) return List.of();
        var newest = found.getFirst().into(PROGRAMME_ADOPTION);
        var known = upTo.get(newest);
        if (known != null) return known;
        var read = read(region, newest.getPosition());
        if (upTo.size() >= HELD) upTo.clear();
        upTo.put(newest, read);
        return read;
    }

    /// What a transaction adopts is seen by itself before it is certain, and its position is taken again by another
    /// when it fails.
    void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                upTo.clear();
            }
        });
    }

    private List<Adoption> read(Region region, long position) {
        return sql.select()
                .from(PROGRAMME_ADOPTION)
                .join(PROGRAMME_PACK)
                .on(PROGRAMME_PACK.REGION.eq(PROGRAMME_ADOPTION.REGION))
                .and(PROGRAMME_PACK.HASH.eq(PROGRAMME_ADOPTION.HASH))
                .where(PROGRAMME_ADOPTION.REGION.eq(region.value()), PROGRAMME_ADOPTION.POSITION.le(position))
                .orderBy(PROGRAMME_ADOPTION.POSITION)
                .fetch(row -> new Adoption(
                        region,
                        row.get(PROGRAMME_ADOPTION.POSITION),
                        new PackVersion(
                                row.get(PROGRAMME_PACK.ID),
                                row.get(PROGRAMME_PACK.VERSION),
                                row.get(PROGRAMME_PACK.HASH)),
                        new UnitId(row.get(PROGRAMME_ADOPTION.UNIT)),
                        row.get(PROGRAMME_ADOPTION.FROM_DAY),
                        row.get(PROGRAMME_ADOPTION.TO_DAY)));
    }
}
