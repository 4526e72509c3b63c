package shilu.arrival.internal;

import static shilu.arrival.internal.db.Tables.ARRIVAL_NAME;
import static shilu.arrival.internal.db.Tables.ARRIVAL_SHEET;
import static shilu.arrival.internal.db.Tables.ARRIVAL_TRY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.arrival.ArrivalId;
import shilu.arrival.SheetId;
import shilu.arrival.internal.db.tables.records.ArrivalNameRecord;
import shilu.arrival.internal.db.tables.records.ArrivalSheetRecord;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.Turns;
import shilu.ledger.DraftId;
import shilu.programme.KindId;

/// The tables of sheets and names.
@Component
class SheetRows {
    private final DSLContext sql;
    private final Turns turns;

    SheetRows(DSLContext sql, Turns turns) {
        this.sql = sql;
        this.turns = turns;
    }

    Optional<SheetRow> of(Region region, DraftId draft) {
        return find(of(region).and(ARRIVAL_SHEET.DRAFT.eq(draft.value())));
    }

    Optional<SheetRow> find(Region region, SheetId sheet) {
        return find(of(region).and(ARRIVAL_SHEET.ID.eq(sheet.value())));
    }

    private Optional<SheetRow> find(Condition where) {
        return sql.selectFrom(ARRIVAL_SHEET).where(where).fetchOptional(SheetRows::sheet);
    }

    List<SheetRow> all() {
        return sql.selectFrom(ARRIVAL_SHEET).fetch(SheetRows::sheet);
    }

    /// Nobody signs on it and nobody ends it until the transaction does.
    void hold(Region region, SheetId sheet) {
        turns.hold(sql.selectFrom(ARRIVAL_SHEET).where(of(region).and(ARRIVAL_SHEET.ID.eq(sheet.value()))));
    }

    /// Where two open it at once there is one.
    void add(SheetRow sheet) {
        sql.insertInto(ARRIVAL_SHEET)
                .set(ARRIVAL_SHEET.REGION, sheet.region().value())
                .set(ARRIVAL_SHEET.ID, sheet.id().value())
                .set(ARRIVAL_SHEET.DRAFT, sheet.draft().value())
                .set(ARRIVAL_SHEET.UNIT, sheet.unit().value())
                .set(ARRIVAL_SHEET.KIND, sheet.kind().value())
                .set(ARRIVAL_SHEET.DAY, sheet.day())
                .set(ARRIVAL_SHEET.SECRET, sheet.secret())
                .set(ARRIVAL_SHEET.OPENED_AT, utc(sheet.opened()))
                .set(ARRIVAL_SHEET.CLOSES_AT, utc(sheet.closes()))
                .onConflictDoNothing()
                .execute();
    }

    void takeNamesUntil(SheetRow sheet, Instant closes, LocalDate day) {
        sql.update(ARRIVAL_SHEET)
                .set(ARRIVAL_SHEET.CLOSES_AT, utc(closes))
                .set(ARRIVAL_SHEET.DAY, day)
                .where(of(sheet.region()).and(ARRIVAL_SHEET.ID.eq(sheet.id().value())))
                .execute();
    }

    /// In the order in which they came.
    List<NameRow> names(SheetRow sheet) {
        return sql.selectFrom(ARRIVAL_NAME)
                .where(namesOf(sheet))
                .orderBy(ARRIVAL_NAME.ID)
                .fetch(SheetRows::name);
    }

    int count(SheetRow sheet) {
        return sql.fetchCount(ARRIVAL_NAME, namesOf(sheet));
    }

    void add(SheetRow sheet, NameRow name) {
        var row = sql.newRecord(ARRIVAL_NAME);
        row.setRegion(sheet.region().value());
        row.setSheet(sheet.id().value());
        row.setId(name.id().value());
        row.setDevice(name.device());
        row.setName(name.name());
        row.setPerson(name.person() == null ? null : name.person().value());
        row.setConfirmed(name.confirmed());
        row.insert();
    }

    void confirm(SheetRow sheet, Collection<ArrivalId> which) {
        sql.update(ARRIVAL_NAME)
                .set(ARRIVAL_NAME.CONFIRMED, true)
                .where(namesOf(sheet))
                .and(ARRIVAL_NAME.ID.in(which.stream().map(ArrivalId::value).toList()))
                .execute();
    }

    void drop(SheetRow sheet, ArrivalId which) {
        sql.deleteFrom(ARRIVAL_NAME)
                .where(namesOf(sheet).and(ARRIVAL_NAME.ID.eq(which.value())))
                .execute();
    }

    /// Nothing of it is left.
    void erase(SheetRow sheet) {
        sql.deleteFrom(ARRIVAL_NAME).where(namesOf(sheet)).execute();
        sql.deleteFrom(ARRIVAL_TRY)
                .where(ARRIVAL_TRY.REGION.eq(sheet.region().value()))
                .and(ARRIVAL_TRY.SHEET.eq(sheet.id().value()))
                .execute();
        sql.deleteFrom(ARRIVAL_SHEET)
                .where(of(sheet.region()).and(ARRIVAL_SHEET.ID.eq(sheet.id().value())))
                .execute();
    }

    private static Condition of(Region region) {
        return ARRIVAL_SHEET.REGION.eq(region.value());
    }

    private static Condition namesOf(SheetRow sheet) {
        return ARRIVAL_NAME
                .REGION
                .eq(sheet.region().value())
                .and(ARRIVAL_NAME.SHEET.eq(sheet.id().value()));
    }

    private static SheetRow sheet(ArrivalSheetRecord row) {
        return new SheetRow(
                new Region(row.getRegion()),
                new SheetId(row.getId()),
                new DraftId(row.getDraft()),
                new UnitId(row.getUnit()),
                new KindId(row.getKind()),
                row.getDay(),
                row.getSecret(),
                row.getOpenedAt().toInstant(ZoneOffset.UTC),
                row.getClosesAt().toInstant(ZoneOffset.UTC));
    }

    private static NameRow name(ArrivalNameRecord row) {
        return new NameRow(
                new ArrivalId(row.getId()),
                row.getDevice(),
                row.getName(),
                row.getPerson() == null ? null : new PersonId(row.getPerson()),
                row.getConfirmed());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
