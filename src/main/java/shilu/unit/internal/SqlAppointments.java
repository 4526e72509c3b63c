package shilu.unit.internal;

import static shilu.unit.internal.db.Tables.UNIT_APPOINTMENT;
import static shilu.unit.internal.db.Tables.UNIT_PERSON;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.PersonId;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.unit.Appointments;
import shilu.unit.People;
import shilu.unit.People.Appointment;
import shilu.unit.People.Office;
import shilu.unit.Person;
import shilu.unit.Positions;
import shilu.unit.Postings;
import shilu.unit.TreeSql;
import shilu.unit.internal.db.tables.records.UnitAppointmentRecord;

/// Takes a position, which orders it after everything said before; then looks, judges, and says it.
@Component
@Transactional
class SqlAppointments implements Appointments {
    static final Condition OFFICE = UNIT_APPOINTMENT.LEADING_GROUP.isNull();

    private final DSLContext sql;
    private final AppointmentRows rows;
    private final AppointmentReach reach;
    private final People people;
    private final Postings postings;
    private final Positions positions;

    SqlAppointments(
            DSLContext sql,
            AppointmentRows rows,
            AppointmentReach reach,
            People people,
            Postings postings,
            Positions positions) {
        this.sql = sql;
        this.rows = rows;
        this.reach = reach;
        this.people = people;
        this.postings = postings;
        this.positions = positions;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, List<Appointment>> holding(Collection<UnitId> units, LocalDate day) {
        var found = new LinkedHashMap<UnitId, List<Appointment>>();
        units.forEach(unit -> found.put(unit, List.of()));
        var ids = units.stream().map(UnitId::value).toList();
        var held = read(rows.find(OFFICE.and(UNIT_APPOINTMENT.UNIT.in(ids)).and(AppointmentRows.on(day))));
        found.putAll(held.stream()
                .sorted(Comparator.comparing(Appointment::office))
                .collect(Collectors.groupingBy(Appointment::unit, LinkedHashMap::new, Collectors.toList())));
        return found;
    }

    private List<Appointment> read(List<UnitAppointmentRecord> found) {
        var known = people.people(found.stream()
                .map(row -> new PersonId(row.getPerson()))
                .distinct()
                .toList());
        return found.stream()
                .filter(row -> known.containsKey(new PersonId(row.getPerson())))
                .map(row -> read(row, Objects.requireNonNull(known.get(new PersonId(row.getPerson())))))
                .toList();
    }

    static Appointment read(UnitAppointmentRecord row, Person person) {
        return new Appointment(
                row.getPosition(),
                person,
                Office.valueOf(row.getOffice()),
                new UnitId(row.getUnit()),
                row.getProgramme(),
                row.getFromDay(),
                row.getToDay());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> told(UnitId unit, Actor actor) {
        reach.readable(unit, actor);
        var found = rows.find(OFFICE.and(of(actor.region(), unit)));
        var back = found.stream()
                .filter(UnitAppointmentRecord::getTakenBack)
                .map(UnitAppointmentRecord::getPosition)
                .collect(Collectors.toSet());
        var steps = rows.steps(
                actor.region(),
                found.stream().map(UnitAppointmentRecord::getPosition).toList());
        var today = reach.today();
        return read(found).stream()
                .map(one -> new Told(one, back.contains(one.id()), steps.getOrDefault(one.id(), List.of())))
                .sorted(Comparator.comparing((Told told) -> told.over(today))
                        .thenComparing(told -> told.over(today)
                                ? Office.FIRST_RESPONSIBLE
                                : told.appointment().office())
                        .thenComparing(told -> told.appointment().from(), Comparator.reverseOrder())
                        .thenComparing(told -> told.appointment().id()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayWrite(UnitId unit, Actor actor) {
        return reach.writes(unit, actor);
    }

    @Override
    public void appoint(Wanted wanted, Actor actor) {
        positions.take(actor.region());
        var unit = reach.writable(wanted.unit(), actor);
        var person = known(wanted.person(), actor);
        var same = OFFICE.and(of(actor.region(), wanted.unit()))
                .and(UNIT_APPOINTMENT.OFFICE.eq(wanted.office().name()))
                .and(UNIT_APPOINTMENT.PROGRAMME.isNotDistinctFrom(wanted.programme()));
        boolean already = !rows.find(
                        same.and(UNIT_APPOINTMENT.PERSON.eq(wanted.person().value()))
                                .and(AppointmentRows.within(wanted.from(), wanted.to())))
                .isEmpty();
        Refused.ifAny(Appointing.appointing(
                unit, person, wanted.from(), wanted.to(), wanted.programme(), left(person, wanted.from()), already));
        if (wanted.succeeds()) succeed(same, wanted.from(), actor);
        rows.add(
                new AppointmentRows.New(
                        wanted.person(),
                        wanted.office(),
                        wanted.unit(),
                        null,
                        wanted.programme(),
                        wanted.from(),
                        wanted.to()),
                actor);
    }

    /// Whoever held it on the day before the new one's first holds it no more; what began later stays.
    private void succeed(Condition same, LocalDate from, Actor actor) {
        var before = same.and(AppointmentRows.from(from)).and(UNIT_APPOINTMENT.FROM_DAY.lt(from));
        rows.find(before).forEach(row -> rows.end(row, from.minusDays(1), "", actor));
    }

    boolean left(Person person, LocalDate day) {
        return !postings.left(Set.of(person.id()), day).isEmpty();
    }

    Person known(PersonId id, Actor actor) {
        return people.person(id)
                .filter(person -> person.region().equals(actor.region()))
                .orElseThrow(() -> Refused.because("person.unknown"));
    }

    @Override
    public void end(UnitId unit, long appointment, LocalDate last, String reason, Actor actor) {
        positions.take(actor.region());
        end(held(unit, appointment, OFFICE, actor), last, reason, actor);
    }

    void end(UnitAppointmentRecord row, LocalDate last, String reason, Actor actor) {
        Refused.ifAny(Appointing.ending(row.getFromDay(), row.getToDay(), last, reason));
        rows.end(row, last, reason, actor);
    }

    @Override
    public void takeBack(UnitId unit, long appointment, String reason, Actor actor) {
        positions.take(actor.region());
        takeBack(held(unit, appointment, OFFICE, actor), reason, actor);
    }

    void takeBack(UnitAppointmentRecord row, String reason, Actor actor) {
        Refused.ifAny(Appointing.reason(reason, true));
        rows.takeBack(row, reason, actor);
    }

    /// One that may be ended or taken back.
    UnitAppointmentRecord held(UnitId unit, long appointment, Condition which, Actor actor) {
        reach.writable(unit, actor);
        return rows.find(of(actor.region(), unit).and(which).and(UNIT_APPOINTMENT.POSITION.eq(appointment))).stream()
                .filter(row -> !row.getTakenBack())
                .findFirst()
                .orElseThrow(() -> new NotThere("appointment.unknown"));
    }

    static Condition of(Region region, UnitId unit) {
        return UNIT_APPOINTMENT.REGION.eq(region.value()).and(UNIT_APPOINTMENT.UNIT.eq(unit.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> candidates(UnitId unit, int most, Actor actor) {
        reach.writable(unit, actor);
        var below = TreeSql.below(actor.region(), UNIT_PERSON.UNIT, DSL.val(reach.today()), Set.of(unit), TreeSql.NOW);
        var own = DSL.iif(UNIT_PERSON.UNIT.eq(unit.value()), 0, 1);
        var ids = sql.select(UNIT_PERSON.ID)
                .from(UNIT_PERSON)
                .where(UNIT_PERSON.REGION.eq(actor.region().value()), below)
                .orderBy(own, UNIT_PERSON.NAME, UNIT_PERSON.ID)
                .limit(most)
                .fetch(row -> new PersonId(row.value1()));
        var gone = postings.left(ids, reach.today());
        var known = people.people(ids);
        return ids.stream()
                .filter(id -> !gone.contains(id))
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .toList();
    }
}
