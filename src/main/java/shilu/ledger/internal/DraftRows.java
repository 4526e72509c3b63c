package shilu.ledger.internal;

import static shilu.ledger.internal.db.Tables.LEDGER_DRAFT;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.installation.Turns;
import shilu.ledger.Draft;
import shilu.ledger.DraftId;
import shilu.ledger.internal.db.tables.records.LedgerDraftRecord;
import shilu.programme.KindId;
import shilu.unit.TreeSql;

/// The drafts' rows.
@Component
class DraftRows {
    private static final String CONFIRMED = "CONFIRMED";
    private static final String RETURNED = "RETURNED";

    private final DSLContext sql;
    private final Turns turns;
    private final OfficeClock clock;

    DraftRows(DSLContext sql, Turns turns, OfficeClock clock) {
        this.sql = sql;
        this.turns = turns;
        this.clock = clock;
    }

    void add(Draft draft) {
        var row = sql.newRecord(LEDGER_DRAFT);
        row.setRegion(draft.region().value());
        row.setId(draft.id().value());
        row.setUnit(draft.unit().value());
        row.setKind(draft.kind().value());
        row.setOwner(draft.owner().value());
        row.setContent(DraftJson.fields(draft.fields()));
        row.setEvidence(DraftJson.files(draft.evidence()));
        row.setVersion(draft.version());
        row.setChangedAt(now());
        var base = draft.base();
        if (base != null) {
            row.setBase(base.record().value());
            row.setBaseSeq(base.seq());
            row.setBaseState(base.correction() ? CONFIRMED : RETURNED);
        }
        row.insert();
    }

    void keep(Draft draft) {
        sql.update(LEDGER_DRAFT)
                .set(LEDGER_DRAFT.CONTENT, DraftJson.fields(draft.fields()))
                .set(LEDGER_DRAFT.EVIDENCE, DraftJson.files(draft.evidence()))
                .set(LEDGER_DRAFT.VERSION, draft.version())
                .set(LEDGER_DRAFT.CHANGED_AT, now())
                .where(
                        LEDGER_DRAFT.REGION.eq(draft.region().value()),
                        LEDGER_DRAFT.ID.eq(draft.id().value()))
                .execute();
    }

    /// What was typed stands in the record now and nowhere else.
    void became(Draft draft, RecordId record) {
        sql.update(LEDGER_DRAFT)
                .set(LEDGER_DRAFT.CONTENT, "{}")
                .set(LEDGER_DRAFT.EVIDENCE, "[]")
                .set(LEDGER_DRAFT.RECORD, record.value())
                .set(LEDGER_DRAFT.CHANGED_AT, now())
                .where(
                        LEDGER_DRAFT.REGION.eq(draft.region().value()),
                        LEDGER_DRAFT.ID.eq(draft.id().value()))
                .execute();
    }

    void removed(Draft draft, boolean removed) {
        sql.update(LEDGER_DRAFT)
                .set(LEDGER_DRAFT.REMOVED_AT, removed ? now() : null)
                .where(
                        LEDGER_DRAFT.REGION.eq(draft.region().value()),
                        LEDGER_DRAFT.ID.eq(draft.id().value()))
                .execute();
    }

    /// Nobody else changes it until the transaction ends.
    void hold(Region region, DraftId id) {
        turns.hold(sql.selectFrom(LEDGER_DRAFT)
                .where(LEDGER_DRAFT.REGION.eq(region.value()), LEDGER_DRAFT.ID.eq(id.value())));
    }

    Optional<Draft> find(Region region, DraftId id) {
        return sql.selectFrom(LEDGER_DRAFT)
                .where(LEDGER_DRAFT.REGION.eq(region.value()), LEDGER_DRAFT.ID.eq(id.value()))
                .fetchOptional(DraftRows::read);
    }

    Set<DraftId> there(Region region, Collection<DraftId> drafts) {
        return sql.select(LEDGER_DRAFT.ID)
                .from(LEDGER_DRAFT)
                .where(LEDGER_DRAFT.REGION.eq(region.value()))
                .and(LEDGER_DRAFT.ID.in(drafts.stream().map(DraftId::value).toList()))
                .fetchSet(row -> new DraftId(row.value1()));
    }

    Optional<Draft> ofBase(RecordId record, Actor actor) {
        return sql.selectFrom(LEDGER_DRAFT)
                .where(LEDGER_DRAFT.REGION.eq(actor.region().value()))
                .and(LEDGER_DRAFT.OWNER.eq(actor.account().value()))
                .and(LEDGER_DRAFT.BASE.eq(record.value()))
                .and(LEDGER_DRAFT.RECORD.isNull().and(LEDGER_DRAFT.REMOVED_AT.isNull()))
                .orderBy(LEDGER_DRAFT.CHANGED_AT.desc())
                .limit(1)
                .fetchOptional(DraftRows::read);
    }

    Optional<UnitId> lastUnit(Actor actor) {
        return sql.select(LEDGER_DRAFT.UNIT)
                .from(LEDGER_DRAFT)
                .where(LEDGER_DRAFT.REGION.eq(actor.region().value()))
                .and(LEDGER_DRAFT.OWNER.eq(actor.account().value()))
                .orderBy(LEDGER_DRAFT.CHANGED_AT.desc(), LEDGER_DRAFT.ID.desc())
                .limit(1)
                .fetchOptional(row -> new UnitId(row.value1()));
    }

    List<Draft> open(Set<UnitId> tops, int most, Actor actor) {
        var own = DSL.iif(LEDGER_DRAFT.OWNER.eq(actor.account().value()), 0, 1);
        return sql.selectFrom(LEDGER_DRAFT)
                .where(LEDGER_DRAFT.REGION.eq(actor.region().value()))
                .and(LEDGER_DRAFT.RECORD.isNull().and(LEDGER_DRAFT.REMOVED_AT.isNull()))
                .and(LEDGER_DRAFT.VERSION.gt(1L).or(LEDGER_DRAFT.BASE.isNotNull()))
                .and(TreeSql.below(actor.region(), LEDGER_DRAFT.UNIT, DSL.val(clock.today()), tops, TreeSql.NOW))
                .orderBy(own, LEDGER_DRAFT.CHANGED_AT.desc(), LEDGER_DRAFT.ID.desc())
                .limit(most)
                .fetch(DraftRows::read);
    }

    int forget(Duration untouched, Duration removed, Duration submitted) {
        return sql.deleteFrom(LEDGER_DRAFT)
                .where(LEDGER_DRAFT.REMOVED_AT.lt(now().minus(removed)))
                .or(LEDGER_DRAFT.VERSION.eq(1L).and(LEDGER_DRAFT.CHANGED_AT.lt(now().minus(untouched))))
                .or(LEDGER_DRAFT.RECORD.isNotNull().and(LEDGER_DRAFT.CHANGED_AT.lt(now().minus(submitted))))
                .execute();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Draft read(LedgerDraftRecord row) {
        return new Draft(
                new Region(row.getRegion()),
                new DraftId(row.getId()),
                new UnitId(row.getUnit()),
                new KindId(row.getKind()),
                new AccountId(row.getOwner()),
                DraftJson.fields(row.getContent()),
                DraftJson.files(row.getEvidence()),
                row.getVersion(),
                row.getChangedAt().toInstant(ZoneOffset.UTC),
                base(row),
                row.getRecord() == null ? null : new RecordId(row.getRecord()),
                row.getRemovedAt() != null);
    }

    private static Draft.@Nullable Base base(LedgerDraftRecord row) {
        return row.getBase() == null
                ? null
                : new Draft.Base(
                        new RecordId(row.getBase()),
                        row.getBaseSeq(),
                        row.getBaseState().equals(CONFIRMED));
    }
}
