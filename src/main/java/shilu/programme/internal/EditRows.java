package shilu.programme.internal;

import static shilu.programme.internal.db.Tables.PROGRAMME_EDIT;
import static shilu.programme.internal.db.Tables.PROGRAMME_EDIT_FILE;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.programme.ProgrammeId;
import shilu.programme.internal.db.tables.records.ProgrammeEditRecord;

/// Edits as they lie in the database, with the files they change.
@Component
class EditRows {
    private final DSLContext sql;

    EditRows(DSLContext sql) {
        this.sql = sql;
    }

    /// @param base position at which the version it began from was put in force
    /// @param used the version of the used pack it goes with; null where none is used
    record Row(
            ProgrammeId id,
            long base,
            @Nullable String used,
            int revision,
            PersonId begunBy,
            Instant begunAt,
            PersonId changedBy,
            Instant changedAt) {}

    Optional<Row> find(Region region, ProgrammeId id) {
        return sql.selectFrom(PROGRAMME_EDIT).where(is(region, id)).fetchOptional(EditRows::row);
    }

    private static Row row(ProgrammeEditRecord row) {
        return new Row(
                new ProgrammeId(new UnitId(row.getUnit()), row.getPack()),
                row.getBase(),
                row.getUsed(),
                row.getRevision(),
                new PersonId(row.getBegunBy()),
                row.getBegunAt().toInstant(ZoneOffset.UTC),
                new PersonId(row.getChangedBy()),
                row.getChangedAt().toInstant(ZoneOffset.UTC));
    }

    /// Nothing happens where one stands.
    void begin(Region region, Row row) {
        sql.insertInto(PROGRAMME_EDIT)
                .set(PROGRAMME_EDIT.REGION, region.value())
                .set(PROGRAMME_EDIT.UNIT, row.id().top().value())
                .set(PROGRAMME_EDIT.PACK, row.id().pack())
                .set(PROGRAMME_EDIT.BASE, row.base())
                .set(PROGRAMME_EDIT.USED, row.used())
                .set(PROGRAMME_EDIT.REVISION, row.revision())
                .set(PROGRAMME_EDIT.BEGUN_BY, row.begunBy().value())
                .set(PROGRAMME_EDIT.BEGUN_AT, utc(row.begunAt()))
                .set(PROGRAMME_EDIT.CHANGED_BY, row.changedBy().value())
                .set(PROGRAMME_EDIT.CHANGED_AT, utc(row.changedAt()))
                .onDuplicateKeyIgnore()
                .execute();
    }

    /// Whether the edit still was at that revision, and nobody else's change comes between.
    boolean taken(Region region, ProgrammeId id, int revision, PersonId who, Instant at) {
        return sql.update(PROGRAMME_EDIT)
                        .set(PROGRAMME_EDIT.REVISION, revision + 1)
                        .set(PROGRAMME_EDIT.CHANGED_BY, who.value())
                        .set(PROGRAMME_EDIT.CHANGED_AT, utc(at))
                        .where(is(region, id), PROGRAMME_EDIT.REVISION.eq(revision))
                        .execute()
                == 1;
    }

    Map<String, Map<String, byte[]>> files(Region region, ProgrammeId id) {
        var files = new HashMap<String, Map<String, byte[]>>();
        sql.selectFrom(PROGRAMME_EDIT_FILE)
                .where(of(region, id))
                .forEach(row -> files.computeIfAbsent(row.getOfPack(), _ -> new TreeMap<>())
                        .put(row.getPath(), row.getContent().getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    void keep(Region region, ProgrammeId id, Map<String, Map<String, byte[]>> files) {
        sql.deleteFrom(PROGRAMME_EDIT_FILE).where(of(region, id)).execute();
        files.forEach((pack, written) -> written.forEach((path, content) -> sql.insertInto(PROGRAMME_EDIT_FILE)
                .set(PROGRAMME_EDIT_FILE.REGION, region.value())
                .set(PROGRAMME_EDIT_FILE.UNIT, id.top().value())
                .set(PROGRAMME_EDIT_FILE.PACK, id.pack())
                .set(PROGRAMME_EDIT_FILE.OF_PACK, pack)
                .set(PROGRAMME_EDIT_FILE.PATH, path)
                .set(PROGRAMME_EDIT_FILE.CONTENT, new String(content, StandardCharsets.UTF_8))
                .execute()));
    }

    void remove(Region region, ProgrammeId id) {
        sql.deleteFrom(PROGRAMME_EDIT_FILE).where(of(region, id)).execute();
        sql.deleteFrom(PROGRAMME_EDIT).where(is(region, id)).execute();
    }

    private static Condition is(Region region, ProgrammeId id) {
        return PROGRAMME_EDIT
                .REGION
                .eq(region.value())
                .and(PROGRAMME_EDIT.UNIT.eq(id.top().value()))
                .and(PROGRAMME_EDIT.PACK.eq(id.pack()));
    }

    private static Condition of(Region region, ProgrammeId id) {
        return PROGRAMME_EDIT_FILE
                .REGION
                .eq(region.value())
                .and(PROGRAMME_EDIT_FILE.UNIT.eq(id.top().value()))
                .and(PROGRAMME_EDIT_FILE.PACK.eq(id.pack()));
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
