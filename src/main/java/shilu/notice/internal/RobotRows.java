package shilu.notice.internal;

import static shilu.notice.internal.db.Tables.NOTICE_DELIVERY;
import static shilu.notice.internal.db.Tables.NOTICE_ROBOT;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.notice.Delivery.Way;
import shilu.notice.Robot;
import shilu.notice.internal.db.tables.records.NoticeRobotRecord;

/// The robots of the units.
@Component
class RobotRows {
    private final DSLContext sql;

    RobotRows(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Optional<RobotRow> find(Region region, UnitId unit) {
        return sql.selectFrom(NOTICE_ROBOT)
                .where(NOTICE_ROBOT.REGION.eq(region.value()), NOTICE_ROBOT.UNIT.eq(unit.value()))
                .fetchOptional(RobotRows::read);
    }

    /// Those not dealt with that day.
    @Transactional(readOnly = true)
    public List<RobotRow> toTell(Region region, LocalDate day, Instant now, int most) {
        return sql.select(NOTICE_ROBOT.fields())
                .from(NOTICE_ROBOT)
                .leftJoin(NOTICE_DELIVERY)
                .on(
                        NOTICE_DELIVERY.REGION.eq(NOTICE_ROBOT.REGION),
                        NOTICE_DELIVERY.DAY.eq(day),
                        NOTICE_DELIVERY.WAY.eq(Way.ROBOT.name()),
                        NOTICE_DELIVERY.RECIPIENT.eq(NOTICE_ROBOT.UNIT))
                .where(NOTICE_ROBOT.REGION.eq(region.value()))
                .and(NOTICE_DELIVERY.STATE.isNull().or(DeliveryRows.open(now)))
                .orderBy(NOTICE_ROBOT.UNIT)
                .limit(most)
                .fetch(row -> read(row.into(NOTICE_ROBOT)));
    }

    @Transactional
    public void put(RobotRow robot, Actor actor) {
        remove(actor.region(), robot.unit());
        var row = sql.newRecord(NOTICE_ROBOT);
        row.setRegion(actor.region().value());
        row.setUnit(robot.unit().value());
        row.setSort(robot.kind().name());
        row.setAddress(robot.address().toString());
        row.setSecret(robot.secret());
        row.setWho(actor.person().value());
        row.setAt(LocalDateTime.ofInstant(robot.at(), ZoneOffset.UTC));
        row.insert();
    }

    @Transactional
    public void remove(Region region, UnitId unit) {
        sql.deleteFrom(NOTICE_ROBOT)
                .where(NOTICE_ROBOT.REGION.eq(region.value()), NOTICE_ROBOT.UNIT.eq(unit.value()))
                .execute();
    }

    private static RobotRow read(NoticeRobotRecord row) {
        return new RobotRow(
                new UnitId(row.getUnit()),
                Robot.Kind.valueOf(row.getSort()),
                URI.create(row.getAddress()),
                row.getSecret(),
                row.getAt().toInstant(ZoneOffset.UTC));
    }
}
