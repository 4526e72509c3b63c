package shilu.unit.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static shilu.unit.internal.db.Tables.UNIT_POSITION;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Region;
import shilu.installation.OfficeClock;
import shilu.unit.Positions;

/// One row a day holds the last position of that day. Positions become visible in order: on SQLite the one writer
/// orders
/// everything; on PostgreSQL whoever has taken one holds the others up until the transaction ends
/// (docs/decisions/0006).
@Component
class SqlPositions implements Positions {
    private final DSLContext sql;
    private final OfficeClock clock;

    SqlPositions(DSLContext sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long take(Region region) {
        return take(region, 1);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long take(Region region, int many) {
        return sql.dialect().family() == SQLDialect.POSTGRES
                ? waitingItsTurn(region, many)
                : asTheOneWriter(region, many);
    }

    private long waitingItsTurn(Region region, int many) {
        long first = sql.select(
                        field("unit_take_position({0}, {1})", Long.class, val(region.value()), val(clock.today())))
                .fetchSingle()
                .value1();
        // Nobody else takes any until this transaction ends.
        if (many > 1)
            sql.update(UNIT_POSITION)
                    .set(UNIT_POSITION.LAST, first + many - 1)
                    .where(UNIT_POSITION.REGION.eq(region.value()), UNIT_POSITION.LAST.eq(first))
                    .execute();
        return first;
    }

    private long asTheOneWriter(Region region, int many) {
        var latest = sql.select(UNIT_POSITION.DAY, UNIT_POSITION.LAST)
                .from(UNIT_POSITION)
                .where(UNIT_POSITION.REGION.eq(region.value()))
                .orderBy(UNIT_POSITION.DAY.desc())
                .limit(1)
                .fetchOne();
        long first = latest == null ? 1 : latest.value2() + 1;
        var today = clock.today();
        // A clock set back must not put later positions on earlier days.
        var day = latest != null && latest.value1().isAfter(today) ? latest.value1() : today;
        sql.insertInto(UNIT_POSITION)
                .set(UNIT_POSITION.REGION, region.value())
                .set(UNIT_POSITION.DAY, day)
                .set(UNIT_POSITION.LAST, first + many - 1)
                .onDuplicateKeyUpdate()
                .set(UNIT_POSITION.LAST, first + many - 1)
                .execute();
        return first;
    }

    @Override
    @Transactional(readOnly = true)
    public long last(Region region) {
        return highest(UNIT_POSITION.REGION.eq(region.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public long before(Region region, LocalDate day) {
        return highest(UNIT_POSITION.REGION.eq(region.value()).and(UNIT_POSITION.DAY.lt(day)));
    }

    private long highest(Condition where) {
        var last = sql.select(max(UNIT_POSITION.LAST))
                .from(UNIT_POSITION)
                .where(where)
                .fetchSingle()
                .value1();
        return last == null ? 0 : last;
    }
}
