package shilu.duty.internal;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
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
import shilu.unit.TreeSql;

/// The table of what was said of obligations.
@Component
class StatementRows {
    private static final int SHOWN = 50;

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

    /// Nils that were declared and not answered, of units at or below the tops; the first of them.
    List<Statement> unanswered(Region region, Collection<UnitId> tops) {
        var later = DUTY_STATEMENT.as("later");
        var answer = notExists(selectOne()
                .from(later)
                .where(later.REGION.eq(DUTY_STATEMENT.REGION), later.UNIT.eq(DUTY_STATEMENT.UNIT))
                .and(later.DUTY.eq(DUTY_STATEMENT.DUTY))
                .and(later.FROM_DAY.eq(DUTY_STATEMENT.FROM_DAY))
                .and(later.TO_DAY.eq(DUTY_STATEMENT.TO_DAY))
                .and(later.NUMBER.gt(DUTY_STATEMENT.NUMBER))
                .and(later.SORT.in(Sort.NIL_CONFIRMED.name(), Sort.NIL_REFUSED.name(), Sort.WAIVED.name())));
        return sql.selectFrom(DUTY_STATEMENT)
                .where(DUTY_STATEMENT.REGION.eq(region.value()), DUTY_STATEMENT.SORT.eq(Sort.NIL.name()))
                .and(answer)
                .and(TreeSql.belowToTheLast(region, DUTY_STATEMENT.UNIT, DUTY_STATEMENT.TO_DAY, tops, TreeSql.NOW))
                .orderBy(DUTY_STATEMENT.POSITION)
                .limit(SHOWN)
                .fetch(StatementRows::read);
    }

    /// What was said behind one position and up to another, of obligations that stand to the account of the tops and
    /// of the readable ones alike; the last of it, newest first.
    List<Statement> said(
            Region region, Collection<UnitId> tops, Collection<UnitId> readable, long behind, long to, int most) {
        return sql.selectFrom(DUTY_STATEMENT)
                .where(DUTY_STATEMENT.REGION.eq(region.value()))
                .and(DUTY_STATEMENT.POSITION.gt(behind).and(DUTY_STATEMENT.POSITION.le(to)))
                .and(TreeSql.belowToTheLast(region, DUTY_STATEMENT.UNIT, DUTY_STATEMENT.TO_DAY, tops, TreeSql.NOW))
                .and(TreeSql.belowToTheLast(region, DUTY_STATEMENT.UNIT, DUTY_STATEMENT.TO_DAY, readable, TreeSql.NOW))
                .orderBy(DUTY_STATEMENT.POSITION.desc())
                .limit(most)
                .fetch(StatementRows::read);
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
