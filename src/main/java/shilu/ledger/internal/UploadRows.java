package shilu.ledger.internal;

import static shilu.ledger.internal.db.Tables.LEDGER_UPLOAD;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.EvidenceId;
import shilu.common.Region;
import shilu.installation.OfficeClock;
import shilu.ledger.UploadId;

/// What is known of each upload beside its bytes. Every question is a transaction of its own: none stays open while bytes
/// come in.
@Component
@Transactional
class UploadRows {
    private static final Duration KEPT = Duration.ofDays(1);

    private final DSLContext sql;
    private final OfficeClock clock;

    UploadRows(DSLContext sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param evidence what it became; null while it is on its way
    record Row(UploadId id, String name, long bytes, @Nullable EvidenceId evidence) {}

    void begin(UploadId id, String name, long bytes, Actor actor) {
        sql.insertInto(LEDGER_UPLOAD)
                .set(LEDGER_UPLOAD.REGION, actor.region().value())
                .set(LEDGER_UPLOAD.ID, id.value())
                .set(LEDGER_UPLOAD.PERSON, actor.person().value())
                .set(LEDGER_UPLOAD.NAME, name)
                .set(LEDGER_UPLOAD.BYTES, bytes)
                .set(LEDGER_UPLOAD.BEGUN_AT, now())
                .execute();
    }

    @Transactional(readOnly = true)
    public Optional<Row> find(UploadId id, Actor actor) {
        return sql.selectFrom(LEDGER_UPLOAD)
                .where(own(id, actor))
                .fetchOptional(row -> new Row(
                        id,
                        row.getName(),
                        row.getBytes(),
                        row.getEvidence() == null ? null : new EvidenceId(row.getEvidence())));
    }

    /// How many this person began and has not finished.
    @Transactional(readOnly = true)
    public int unfinished(Actor actor) {
        return sql.fetchCount(
                LEDGER_UPLOAD,
                LEDGER_UPLOAD
                        .REGION
                        .eq(actor.region().value())
                        .and(LEDGER_UPLOAD.PERSON.eq(actor.person().value()))
                        .and(LEDGER_UPLOAD.EVIDENCE.isNull()));
    }

    void finished(UploadId id, EvidenceId evidence, Actor actor) {
        sql.update(LEDGER_UPLOAD)
                .set(LEDGER_UPLOAD.EVIDENCE, evidence.value())
                .where(own(id, actor))
                .execute();
    }

    void remove(UploadId id, Actor actor) {
        sql.deleteFrom(LEDGER_UPLOAD).where(own(id, actor)).execute();
    }

    @Transactional(readOnly = true)
    public List<UploadId> old(Region region) {
        return sql.select(LEDGER_UPLOAD.ID)
                .from(LEDGER_UPLOAD)
                .where(LEDGER_UPLOAD.REGION.eq(region.value()))
                .and(LEDGER_UPLOAD.BEGUN_AT.lt(now().minus(KEPT)))
                .fetch(row -> new UploadId(row.value1()));
    }

    void forget(UploadId id, Region region) {
        sql.deleteFrom(LEDGER_UPLOAD)
                .where(LEDGER_UPLOAD.REGION.eq(region.value()), LEDGER_UPLOAD.ID.eq(id.value()))
                .execute();
    }

    private static Condition own(UploadId id, Actor actor) {
        return LEDGER_UPLOAD
                .REGION
                .eq(actor.region().value())
                .and(LEDGER_UPLOAD.ID.eq(id.value()))
                .and(LEDGER_UPLOAD.PERSON.eq(actor.person().value()));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
