package shilu.programme.internal;

import static shilu.programme.internal.db.Tables.PROGRAMME_ADOPTION;
import static shilu.programme.internal.db.Tables.PROGRAMME_NOTE;
import static shilu.programme.internal.db.Tables.PROGRAMME_PACK;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.programme.Adopted;
import shilu.programme.PackVersion;
import shilu.programme.Programmes.Adoption;

/// Adoptions with who said them, when and why.
@Component
class AdoptedRows {
    private final DSLContext sql;
    private final KeptPacks kept;

    AdoptedRows(DSLContext sql, KeptPacks kept) {
        this.sql = sql;
        this.kept = kept;
    }

    /// In the order they were said.
    List<Adopted> all(Region region) {
        return sql.select()
                .from(PROGRAMME_ADOPTION)
                .join(PROGRAMME_PACK)
                .on(PROGRAMME_PACK.REGION.eq(PROGRAMME_ADOPTION.REGION))
                .and(PROGRAMME_PACK.HASH.eq(PROGRAMME_ADOPTION.HASH))
                .leftJoin(PROGRAMME_NOTE)
                .on(PROGRAMME_NOTE.REGION.eq(PROGRAMME_ADOPTION.REGION))
                .and(PROGRAMME_NOTE.POSITION.eq(PROGRAMME_ADOPTION.POSITION))
                .where(PROGRAMME_ADOPTION.REGION.eq(region.value()))
                .orderBy(PROGRAMME_ADOPTION.POSITION)
                .fetch(row -> adopted(region, row));
    }

    void note(Adoption adoption, String note) {
        sql.insertInto(PROGRAMME_NOTE)
                .set(PROGRAMME_NOTE.REGION, adoption.region().value())
                .set(PROGRAMME_NOTE.POSITION, adoption.position())
                .set(PROGRAMME_NOTE.NOTE, note)
                .execute();
    }

    private Adopted adopted(Region region, Record row) {
        var version = new PackVersion(
                row.get(PROGRAMME_PACK.ID), row.get(PROGRAMME_PACK.VERSION), row.get(PROGRAMME_PACK.HASH));
        var adoption = new Adoption(
                region,
                row.get(PROGRAMME_ADOPTION.POSITION),
                version,
                new UnitId(row.get(PROGRAMME_ADOPTION.UNIT)),
                row.get(PROGRAMME_ADOPTION.FROM_DAY),
                row.get(PROGRAMME_ADOPTION.TO_DAY));
        return new Adopted(
                adoption,
                kept.pack(region, version.hash()).name(),
                new PersonId(row.get(PROGRAMME_ADOPTION.WHO)),
                row.get(PROGRAMME_ADOPTION.AT).toInstant(ZoneOffset.UTC),
                Objects.requireNonNullElse(row.get(PROGRAMME_NOTE.NOTE), ""));
    }
}
