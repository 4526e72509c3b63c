package shilu.plan.internal;

import static shilu.plan.internal.db.Tables.PLAN_STATEMENT;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.plan.ItemId;
import shilu.plan.PlannedWork;
import shilu.plan.internal.Statement.Sort;
import shilu.plan.internal.db.tables.records.PlanStatementRecord;

/// The table of what was said of plan items.
@Component
class PlanRows {
    private final DSLContext sql;

    PlanRows(DSLContext sql) {
        this.sql = sql;
    }

    /// Everything that was said of the unit's items of these years, by position.
    List<Statement> of(Region region, UnitId unit, int from, int to, long asOf) {
        return read(PLAN_STATEMENT
                .REGION
                .eq(region.value())
                .and(PLAN_STATEMENT.UNIT.eq(unit.value()))
                .and(PLAN_STATEMENT.OF_YEAR.between(from, to))
                .and(PLAN_STATEMENT.POSITION.le(asOf)));
    }

    List<Statement> of(Region region, Collection<ItemId> items) {
        return read(PLAN_STATEMENT
                .REGION
                .eq(region.value())
                .and(PLAN_STATEMENT.ITEM.in(items.stream().map(ItemId::value).toList())));
    }

    private List<Statement> read(Condition where) {
        return sql.selectFrom(PLAN_STATEMENT)
                .where(where)
                .orderBy(PLAN_STATEMENT.POSITION)
                .fetch(PlanRows::read);
    }

    /// The number within the item stands in the key: of two who say something at once one is refused by the database.
    void say(Region region, Collection<Statement> said) {
        sql.batchInsert(said.stream().map(one -> row(region, one)).toList()).execute();
    }

    private PlanStatementRecord row(Region region, Statement said) {
        var row = sql.newRecord(PLAN_STATEMENT);
        row.setRegion(region.value());
        row.setItem(said.item().value());
        row.setNumber(said.number());
        row.setUnit(said.unit().value());
        row.setOfYear(said.work().year());
        row.setPosition(said.position());
        row.setSort(said.sort().name());
        row.setTitle(said.work().title());
        row.setDuty(said.work().duty());
        row.setFromDay(said.work().when().from());
        row.setToDay(said.work().when().to());
        row.setResponsible(said.work().responsible());
        row.setNote(said.work().note());
        row.setReason(said.reason());
        row.setRecord(said.record() == null ? null : said.record().value());
        row.setWho(said.who().value());
        row.setAt(LocalDateTime.ofInstant(said.at(), ZoneOffset.UTC));
        return row;
    }

    private static Statement read(PlanStatementRecord row) {
        var work = new PlannedWork(
                row.getTitle(),
                row.getDuty(),
                new Period(row.getFromDay(), row.getToDay()),
                row.getResponsible(),
                row.getNote());
        return new Statement(
                new ItemId(row.getItem()),
                row.getNumber(),
                new UnitId(row.getUnit()),
                row.getPosition(),
                Sort.valueOf(row.getSort()),
                work,
                row.getReason(),
                record(row.getRecord()),
                new PersonId(row.getWho()),
                row.getAt().toInstant(ZoneOffset.UTC));
    }

    private static @Nullable RecordId record(@Nullable String id) {
        return id == null ? null : new RecordId(id);
    }
}
