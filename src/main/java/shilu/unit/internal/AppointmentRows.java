package shilu.unit.internal;

import static shilu.unit.internal.db.Tables.UNIT_APPOINTMENT;
import static shilu.unit.internal.db.Tables.UNIT_APPOINTMENT_STEP;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.unit.AppointmentStep;
import shilu.unit.AppointmentStep.Sort;
import shilu.unit.GroupId;
import shilu.unit.Positions;
import shilu.unit.internal.db.tables.records.UnitAppointmentRecord;
import shilu.unit.internal.db.tables.records.UnitAppointmentStepRecord;

/// The tables of appointments, to offices and to seats of groups alike: every step is added, and the row stands where
/// the last one led. An appointment is named by the position at which it was made.
@Component
class AppointmentRows {
    private final DSLContext sql;
    private final Positions positions;
    private final OfficeClock clock;

    AppointmentRows(DSLContext sql, Positions positions, OfficeClock clock) {
        this.sql = sql;
        this.positions = positions;
        this.clock = clock;
    }

    /// @param place an office, or a seat of the group
    record New(
            PersonId person,
            Enum<?> place,
            UnitId unit,
            @Nullable GroupId group,
            @Nullable String programme,
            LocalDate from,
            @Nullable LocalDate to) {}

    void add(New wanted, Actor actor) {
        var row = sql.newRecord(UNIT_APPOINTMENT);
        row.setRegion(actor.region().value());
        row.setPosition(positions.take(actor.region()));
        row.setPerson(wanted.person().value());
        row.setOffice(wanted.place().name());
        row.setUnit(wanted.unit().value());
        row.setLeadingGroup(wanted.group() == null ? null : wanted.group().value());
        row.setProgramme(wanted.programme());
        row.setFromDay(wanted.from());
        row.setToDay(wanted.to());
        row.setTakenBack(false);
        row.insert();
        step(row, Sort.APPOINTED, row.getPosition(), "", actor);
    }

    void end(UnitAppointmentRecord row, LocalDate last, String reason, Actor actor) {
        row.setToDay(last);
        row.update();
        step(row, Sort.ENDED, positions.take(actor.region()), reason, actor);
    }

    void takeBack(UnitAppointmentRecord row, String reason, Actor actor) {
        row.setTakenBack(true);
        row.update();
        step(row, Sort.TAKEN_BACK, positions.take(actor.region()), reason, actor);
    }

    private void step(UnitAppointmentRecord of, Sort sort, long position, String reason, Actor actor) {
        var mine = UNIT_APPOINTMENT_STEP
                .REGION
                .eq(of.getRegion())
                .and(UNIT_APPOINTMENT_STEP.APPOINTMENT.eq(of.getPosition()));
        var row = sql.newRecord(UNIT_APPOINTMENT_STEP);
        row.setRegion(of.getRegion());
        row.setAppointment(of.getPosition());
        row.setStep(sql.fetchCount(UNIT_APPOINTMENT_STEP, mine) + 1);
        row.setPosition(position);
        row.setSort(sort.name());
        row.setFromDay(of.getFromDay());
        row.setToDay(of.getToDay());
        row.setReason(reason.strip());
        row.setWho(actor.person().value());
        row.setAt(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        row.insert();
    }

    List<UnitAppointmentRecord> find(Condition which) {
        return sql.selectFrom(UNIT_APPOINTMENT)
                .where(which)
                .orderBy(UNIT_APPOINTMENT.POSITION)
                .fetch();
    }

    /// What was not taken back and holds on the day or later.
    static Condition from(LocalDate day) {
        return UNIT_APPOINTMENT
                .TAKEN_BACK
                .eq(false)
                .and(UNIT_APPOINTMENT.TO_DAY.isNull().or(UNIT_APPOINTMENT.TO_DAY.ge(day)));
    }

    static Condition on(LocalDate day) {
        return from(day).and(UNIT_APPOINTMENT.FROM_DAY.le(day));
    }

    /// What holds on one of the days; `to` null for ever.
    static Condition within(LocalDate from, @Nullable LocalDate to) {
        return to == null ? from(from) : from(from).and(UNIT_APPOINTMENT.FROM_DAY.le(to));
    }

    /// By appointment, oldest first.
    Map<Long, List<AppointmentStep>> steps(Region region, Collection<Long> appointments) {
        return sql
                .selectFrom(UNIT_APPOINTMENT_STEP)
                .where(UNIT_APPOINTMENT_STEP.REGION.eq(region.value()))
                .and(UNIT_APPOINTMENT_STEP.APPOINTMENT.in(appointments))
                .orderBy(UNIT_APPOINTMENT_STEP.APPOINTMENT, UNIT_APPOINTMENT_STEP.STEP)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        UnitAppointmentStepRecord::getAppointment,
                        Collectors.mapping(AppointmentRows::read, Collectors.toList())));
    }

    private static AppointmentStep read(UnitAppointmentStepRecord row) {
        return new AppointmentStep(
                Sort.valueOf(row.getSort()),
                row.getPosition(),
                row.getFromDay(),
                row.getToDay(),
                row.getReason(),
                new PersonId(row.getWho()),
                row.getAt().toInstant(ZoneOffset.UTC));
    }
}
