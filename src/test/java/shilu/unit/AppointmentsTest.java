package shilu.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.sample.World;
import shilu.unit.AppointmentStep.Sort;
import shilu.unit.LeadingGroup.Seat;
import shilu.unit.People.Appointment;
import shilu.unit.People.Office;

/// Who holds what from when to when: ended, taken back, never overwritten.
class AppointmentsTest {
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);

    private final World world = World.fresh();
    private final Unit bureau = world.unit("bureau", world.county);
    private final Unit neighbour = world.unit("neighbour", world.county);
    private final Actor head = world.actor(bureau.id(), Role.HEAD);
    private final Actor recorder = world.actor(world.county.id(), Role.RECORDER);
    private final Actor superior = world.actor(world.county.id(), Role.SUPERIOR);
    private final Actor outsider = world.actor(neighbour.id(), Role.RECORDER, Role.HEAD);
    private final People people = World.bean(People.class);
    private final Appointments appointments = World.bean(Appointments.class);
    private final LeadingGroups groups = World.bean(LeadingGroups.class);
    private final Person zhang = people.add(bureau.id(), "张三", "局长", world.administrator());
    private final Person li = people.add(bureau.id(), "李四", "副局长", world.administrator());

    @Test
    void an_office_is_held_from_day_to_day_and_every_step_stays() {
        appoint(zhang, Office.FIRST_RESPONSIBLE, null, JANUARY);
        var held = told().getFirst().appointment();
        assertThat(on(JANUARY.minusDays(1))).isEmpty();
        assertThat(on(JANUARY)).extracting(Appointment::person).containsExactly(zhang);
        appointments.end(bureau.id(), held.id(), JUNE, "退休", recorder);
        appointments.end(bureau.id(), held.id(), MARCH, "提前退休", recorder);
        assertThat(on(MARCH)).hasSize(1);
        assertThat(on(MARCH.plusDays(1))).isEmpty();
        var steps = told().getFirst().steps();
        assertThat(steps)
                .extracting(AppointmentStep::sort, AppointmentStep::to, AppointmentStep::reason)
                .containsExactly(
                        tuple(Sort.APPOINTED, null, ""),
                        tuple(Sort.ENDED, JUNE, "退休"),
                        tuple(Sort.ENDED, MARCH, "提前退休"));
        assertThat(steps).extracting(AppointmentStep::who).startsWith(head.person(), recorder.person());
        assertThat(steps).extracting(AppointmentStep::position).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_successor_ends_who_held_the_same_for_the_same_and_nobody_else() {
        appoint(zhang, Office.IN_CHARGE, null, JANUARY);
        appoint(zhang, Office.IN_CHARGE, "lamps", JANUARY);
        appoint(zhang, Office.REVIEWER, null, JANUARY);
        appointments.appoint(
                new Appointments.Wanted(bureau.id(), li.id(), Office.IN_CHARGE, null, MARCH, null, true), head);
        assertThat(on(MARCH))
                .extracting(Appointment::person, Appointment::office, Appointment::programme)
                .containsExactlyInAnyOrder(
                        tuple(li, Office.IN_CHARGE, null),
                        tuple(zhang, Office.IN_CHARGE, "lamps"),
                        tuple(zhang, Office.REVIEWER, null));
        assertThat(on(MARCH.minusDays(1)))
                .hasSize(3)
                .extracting(Appointment::person)
                .containsOnly(zhang);
    }

    @Test
    void what_was_a_mistake_is_taken_back_with_a_reason_and_told_still() {
        appoint(zhang, Office.REVIEWER, null, JANUARY);
        long id = told().getFirst().appointment().id();
        assertThatThrownBy(() -> appointments.takeBack(bureau.id(), id, " ", head))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> appointments.takeBack(bureau.id(), id, "电话13812345678", head))
                .hasMessageContaining("appointment.personal");
        appointments.takeBack(bureau.id(), id, "登错人", head);
        assertThat(on(MARCH)).isEmpty();
        assertThat(told().getFirst().takenBack()).isTrue();
        assertThat(told().getFirst().steps())
                .extracting(AppointmentStep::reason)
                .endsWith("登错人");
        assertThatThrownBy(() -> appointments.takeBack(bureau.id(), id, "再撤", head))
                .isInstanceOf(NotThere.class);
        appoint(zhang, Office.REVIEWER, null, JANUARY);
        assertThat(on(MARCH)).hasSize(1);
    }

    @Test
    void refused_with_everything_at_once() {
        appoint(zhang, Office.REVIEWER, null, JANUARY);
        World.bean(Postings.class).leave(li.id(), MARCH, world.administrator());
        var early = LocalDate.of(2010, 1, 1);
        assertThatThrownBy(() -> appoint(zhang, Office.REVIEWER, null, MARCH))
                .hasMessageContaining("appointment.already");
        assertThatThrownBy(() -> appoint(li, Office.REVIEWER, "No Such", JUNE))
                .hasMessageContaining("appointment.left")
                .hasMessageContaining("appointment.programme.unknown");
        assertThatThrownBy(() -> appointments.appoint(
                        new Appointments.Wanted(
                                bureau.id(), zhang.id(), Office.IN_CHARGE, null, early, early.minusDays(1), false),
                        head))
                .hasMessageContaining("appointment.unit-not-open")
                .hasMessageContaining("appointment.ends-before");
        long id = told().getFirst().appointment().id();
        assertThatThrownBy(() -> appointments.end(bureau.id(), id, JANUARY.minusDays(1), "", head))
                .hasMessageContaining("appointment.end.before");
    }

    @Test
    void heads_and_recorders_of_the_unit_or_above_write_readers_read_and_to_others_it_is_not_there() {
        appoint(zhang, Office.REVIEWER, null, JANUARY);
        long id = told().getFirst().appointment().id();
        assertThat(appointments.mayWrite(bureau.id(), recorder)).isTrue();
        assertThat(appointments.mayWrite(bureau.id(), superior)).isFalse();
        assertThat(appointments.told(bureau.id(), superior)).hasSize(1);
        assertThatThrownBy(() -> appointments.end(bureau.id(), id, MARCH, "", superior))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> appointments.told(bureau.id(), outsider)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> appointments.end(bureau.id(), id, MARCH, "", outsider))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> appointments.end(neighbour.id(), id, MARCH, "", outsider))
                .as("an id of another unit under one's own")
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> groups.of(bureau.id(), outsider)).isInstanceOf(NotThere.class);
    }

    @Test
    void leaving_ends_offices_and_seats_and_takes_back_what_was_to_come() {
        appoint(zhang, Office.FIRST_RESPONSIBLE, null, JANUARY);
        appoint(zhang, Office.REVIEWER, null, JUNE);
        var id = groups.found(bureau.id(), "安全生产委员会", null, JANUARY, head);
        groups.seat(bureau.id(), id, zhang.id(), Seat.CHAIR, JANUARY, head);
        World.bean(Postings.class).leave(zhang.id(), MARCH, world.administrator());
        assertThat(on(MARCH.minusDays(1))).hasSize(1);
        assertThat(on(MARCH)).isEmpty();
        assertThat(on(JUNE)).isEmpty();
        assertThat(group(id).on(MARCH)).isEmpty();
        assertThat(told()).allSatisfy(one -> assertThat(one.steps()).hasSize(2));
    }

    @Test
    void a_group_has_one_chair_members_change_seats_and_all_ends_with_it() {
        var id = groups.found(bureau.id(), "意识形态工作领导小组", "lamps", JANUARY, head);
        groups.seat(bureau.id(), id, zhang.id(), Seat.CHAIR, JANUARY, head);
        groups.seat(bureau.id(), id, li.id(), Seat.MEMBER, JANUARY, head);
        assertThatThrownBy(() -> groups.seat(bureau.id(), id, li.id(), Seat.CHAIR, MARCH, head))
                .hasMessageContaining("group.chair");
        groups.seat(bureau.id(), id, li.id(), Seat.DEPUTY, MARCH, head);
        assertThat(group(id).on(MARCH))
                .extracting(LeadingGroup.Member::person, LeadingGroup.Member::seat)
                .containsExactly(tuple(zhang, Seat.CHAIR), tuple(li, Seat.DEPUTY));
        assertThat(group(id).on(MARCH.minusDays(1)))
                .extracting(LeadingGroup.Member::seat)
                .containsExactly(Seat.CHAIR, Seat.MEMBER);
        assertThat(groups.held(li.id(), MARCH))
                .extracting(LeadingGroups.Sitting::seat)
                .containsExactly(Seat.DEPUTY);
        assertThat(people.held(List.of(li.id()), MARCH))
                .as("a seat is no office")
                .isEmpty();
        groups.change(bureau.id(), id, "宣传思想工作领导小组", null, head);
        groups.dissolve(bureau.id(), id, JUNE, "机构改革", head);
        var over = group(id);
        assertThat(over.stands(JUNE)).isTrue();
        assertThat(over.stands(JUNE.plusDays(1))).isFalse();
        assertThat(over.on(JUNE.plusDays(1))).isEmpty();
        assertThat(over.said())
                .extracting(LeadingGroup.Said::sort, LeadingGroup.Said::name)
                .containsExactly(
                        tuple(LeadingGroup.Sort.FOUNDED, "意识形态工作领导小组"),
                        tuple(LeadingGroup.Sort.CHANGED, "宣传思想工作领导小组"),
                        tuple(LeadingGroup.Sort.DISSOLVED, "宣传思想工作领导小组"));
    }

    @Test
    void the_database_refuses_to_change_what_was_said() {
        appoint(zhang, Office.REVIEWER, null, JANUARY);
        groups.found(bureau.id(), "小组", null, JANUARY, head);
        var sql = World.bean(DSLContext.class);
        for (var table : List.of("unit_appointment_step", "unit_group_said")) {
            assertThatThrownBy(() -> sql.execute("update " + table + " set reason = 'x' where region = ?", region()))
                    .hasStackTraceContaining(table.equals("unit_group_said") ? "group" : "appointment");
            assertThatThrownBy(() -> sql.execute("delete from " + table + " where region = ?", region()))
                    .isNotNull();
        }
    }

    private String region() {
        return world.region.value();
    }

    private void appoint(Person person, Office office, @Nullable String programme, LocalDate from) {
        appointments.appoint(
                new Appointments.Wanted(bureau.id(), person.id(), office, programme, from, null, false), head);
    }

    private List<Appointments.Told> told() {
        return appointments.told(bureau.id(), head);
    }

    private List<Appointment> on(LocalDate day) {
        return Objects.requireNonNull(
                appointments.holding(Set.of(bureau.id()), day).get(bureau.id()));
    }

    private LeadingGroup group(GroupId id) {
        return groups.group(bureau.id(), id, head).orElseThrow();
    }
}
