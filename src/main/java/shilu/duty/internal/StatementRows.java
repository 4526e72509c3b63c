package shilu.duty.internal;

import static shilu.duty.internal.db.Tables.DUTY_STATEMENT;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.duty.ObligationId;
import shilu.duty.Said;
import shilu.duty.internal.Statement.Sort;
import shilu.duty.internal.db.tables.records.DutyStatementRecord;
import shilu.installation.OfficeClock;

/// The table of what was said of obligations.
@Component
class StatementRows {
    private final DSLContext sql;
    private final OfficeClock clock;

    StatementRows(DSLContext sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// What was said of the units' obligations whose periods end within the given one, in order.
    Map<ObligationId, List<Statement>> of(Region region, Collection<UnitId> units, Period ending, long asOf) {
        return read(DUTY_STATEMENT
                        .REGION
                        .eq(region.value())
                        .and(DUTY_STATEMENT.UNIT.in(
                                units.stream().map(UnitId::value).toList()))
                        .and(DUTY_STATEMENT.TO_DAY.between(ending.from(), ending.to()))
                        .and(DUTY_STATEMENT.POSITION.le(asOf)))
                .stream()
                .collect(Collectors.groupingBy(Statement::about));
    }

    /// Nils that were declared and not answered, of units in the given set.
    List<Statement> said(Region region, Collection<UnitId> units, Sort sort, long asOf) {
        return read(DUTY_STATEMENT
                .REGION
                .eq(region.value())
                .and(DUTY_STATEMENT.UNIT.in(units.stream().map(UnitId::value).toList()))
                .and(DUTY_STATEMENT.SORT.eq(sort.name()))
                .and(DUTY_STATEMENT.POSITION.le(asOf)));
    }

    private List<Statement> read(Condition where) {
        return sql.selectFrom(DUTY_STATEMENT)
                .where(where)
                .orderBy(DUTY_STATEMENT.POSITION)
                .fetch(StatementRows::read);
    }

    /// Its number within the obligation stands in the key: of two who say something at once one is refused by the
    /// database, and none is lost.
    void say(ObligationId about, int number, Sort sort, boolean corrects, String text, long position, Actor actor) {
        var row = sql.newRecord(DUTY_STATEMENT);
        row.setRegion(actor.region().value());
        row.setUnit(about.unit().value());
        row.setDuty(about.duty());
        row.setFromDay(about.period().from());
        row.setToDay(about.period().to());
        row.setNumber(number);
        row.setPosition(position);
        row.setSort(sort.name());
        row.setCorrects(corrects ? 1 : 0);
        row.setContent(text);
        row.setWho(actor.person().value());
        row.setAt(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        row.insert();
    }

    private static Statement read(DutyStatementRecord row) {
        var about = new ObligationId(
                row.getDuty(), new UnitId(row.getUnit()), new Period(row.getFromDay(), row.getToDay()));
        var said = new Said(
                row.getPosition(),
                new PersonId(row.getWho()),
                row.getAt().toInstant(ZoneOffset.UTC),
                row.getContent(),
                row.getCorrects() == 1);
        return new Statement(about, row.getNumber(), Sort.valueOf(row.getSort()), said);
    }
}
