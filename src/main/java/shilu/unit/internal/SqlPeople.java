package shilu.unit.internal;

import static shilu.unit.internal.db.Tables.UNIT_APPOINTMENT;
import static shilu.unit.internal.db.Tables.UNIT_PERSON;
import static shilu.unit.internal.db.Tables.UNIT_TIE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.Circumstances;
import shilu.installation.OfficeClock;
import shilu.unit.NewPerson;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Tree;
import shilu.unit.TreeSql;
import shilu.unit.internal.db.tables.records.UnitPersonRecord;

@Component
@Transactional
class SqlPeople implements People {
    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;
    private final Circumstances circumstances;
    private final AppointmentRows rows;
    private final Tree tree;
    private final OfficeClock clock;

    SqlPeople(DSLContext sql, Circumstances circumstances, AppointmentRows rows, Tree tree, OfficeClock clock) {
        this.sql = sql;
        this.circumstances = circumstances;
        this.rows = rows;
        this.tree = tree;
        this.clock = clock;
    }

    @Override
    public Person add(UnitId unit, String name, @Nullable String post, Actor actor) {
        return add(new NewPerson(unit, name, post, null, null, null), actor);
    }

    @Override
    public Person add(NewPerson person, Actor actor) {
        administered(person.unit(), actor);
        Refused.ifAny(PersonFields.problems(person));
        var row = sql.newRecord(UNIT_PERSON);
        row.setRegion(actor.region().value());
        row.setId(PersonId.fresh().value());
        row.setUnit(person.unit().value());
        row.setName(person.name().strip());
        row.setPost(person.post());
        row.setStaffNumber(person.staffNumber());
        row.setWorkPhone(person.workPhone());
        row.setWorkEmail(person.workEmail());
        row.setInitials(Initials.of(person.name()));
        row.insert();
        return read(row);
    }

    @Override
    public List<Problem> problems(NewPerson person) {
        return PersonFields.problems(person);
    }

    @Override
    public void appoint(
            PersonId person, Office office, UnitId unit, LocalDate from, @Nullable LocalDate to, Actor actor) {
        administered(unit, actor);
        if (person(person).isEmpty()) throw new NotThere("person.unknown");
        rows.add(new AppointmentRows.New(person, office, unit, null, null, from, to), actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> person(PersonId id) {
        return circumstances.seen(
                new PersonAsked(id),
                () -> Optional.ofNullable(people(List.of(id)).get(id)));
    }

    private record PersonAsked(PersonId id) {}

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, Person> people(Collection<PersonId> ids) {
        return sql
                .selectFrom(UNIT_PERSON)
                .where(UNIT_PERSON.ID.in(ids.stream().map(PersonId::value).toList()))
                .fetch(SqlPeople::read)
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> named(UnitId unit, String name) {
        var lines = UNIT_TIE.as("line");
        return sql.selectDistinct(UNIT_PERSON.fields())
                .from(UNIT_PERSON)
                .join(lines)
                .on(lines.REGION.eq(UNIT_PERSON.REGION), lines.KNOWN_TO.eq(Ties.UNTIL_CHANGED))
                .and(lines.UNIT
                        .eq(UNIT_PERSON.UNIT)
                        .and(lines.ANCESTOR.eq(unit.value()))
                        .or(lines.ANCESTOR.eq(UNIT_PERSON.UNIT).and(lines.UNIT.eq(unit.value()))))
                .where(UNIT_PERSON.NAME.eq(name))
                .fetch(row -> read(row.into(UNIT_PERSON)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> list(String words, int offset, int size, Actor actor) {
        return sql.selectFrom(UNIT_PERSON)
                .where(kept(words, actor))
                .orderBy(UNIT_PERSON.NAME, UNIT_PERSON.ID)
                .limit(size)
                .offset(offset)
                .fetch(SqlPeople::read);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(String words, Actor actor) {
        return sql.fetchCount(UNIT_PERSON, kept(words, actor));
    }

    /// People of units that ever stood below one the actor administers.
    private static Condition kept(String words, Actor actor) {
        var tops = actor.scope().tops(EnumSet.of(Role.SYSTEM_ADMIN)).stream()
                .map(UnitId::value)
                .toList();
        return UNIT_PERSON
                .REGION
                .eq(actor.region().value())
                .and(UNIT_PERSON.NAME.contains(words.strip()))
                .and(DSL.exists(DSL.selectOne()
                        .from(UNIT_TIE)
                        .where(UNIT_TIE.REGION.eq(UNIT_PERSON.REGION), UNIT_TIE.UNIT.eq(UNIT_PERSON.UNIT))
                        .and(UNIT_TIE.ANCESTOR.in(tops))
                        .and(UNIT_TIE.KNOWN_TO.eq(Ties.UNTIL_CHANGED))));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> suggest(String typed, @Nullable UnitId nearby, int most, Actor actor) {
        return found(actor.region(), typed, actor.scope().readable(), nearby, most);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> found(Region region, String typed, Collection<UnitId> tops, int most) {
        return found(region, typed, tops, null, most);
    }

    private List<Person> found(
            Region region, String typed, Collection<UnitId> tops, @Nullable UnitId nearby, int most) {
        var words = typed.strip();
        if (words.isEmpty()) return List.of();
        var near = DSL.iif(UNIT_PERSON.UNIT.eq(nearby == null ? "" : nearby.value()), 0, 1);
        // The usual way to read a name stands first among its letters: 信 is seldom read shen.
        var usual = DSL.iif(
                UNIT_PERSON.NAME.startsWith(words).or(UNIT_PERSON.INITIALS.startsWith(Initials.sought(words))), 0, 1);
        return sql.selectFrom(UNIT_PERSON)
                .where(UNIT_PERSON.REGION.eq(region.value()))
                .and(UNIT_PERSON.NAME.contains(words).or(UNIT_PERSON.INITIALS.contains(Initials.sought(words))))
                .and(TreeSql.below(region, UNIT_PERSON.UNIT, DSL.val(clock.today()), tops, TreeSql.NOW))
                .orderBy(usual, near, UNIT_PERSON.NAME, UNIT_PERSON.ID)
                .limit(most)
                .fetch(SqlPeople::read);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> names(Region region, Collection<String> words) {
        return sql.selectDistinct(UNIT_PERSON.NAME)
                .from(UNIT_PERSON)
                .where(UNIT_PERSON.REGION.eq(region.value()), UNIT_PERSON.NAME.in(words))
                .fetch(UNIT_PERSON.NAME);
    }

    @Override
    public int initials() {
        var missing = sql.select(UNIT_PERSON.REGION, UNIT_PERSON.ID, UNIT_PERSON.NAME)
                .from(UNIT_PERSON)
                .where(UNIT_PERSON.INITIALS.isNull())
                .limit(AT_ONCE)
                .fetch();
        for (var row : missing)
            sql.update(UNIT_PERSON)
                    .set(UNIT_PERSON.INITIALS, Initials.of(row.value3()))
                    .where(UNIT_PERSON.REGION.eq(row.value1()), UNIT_PERSON.ID.eq(row.value2()))
                    .execute();
        return missing.size();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appointment> appointments(UnitId unit, LocalDate day) {
        return appointed(UNIT_APPOINTMENT.UNIT.eq(unit.value()), day);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appointment> held(Collection<PersonId> people, LocalDate day) {
        var ids = people.stream().map(PersonId::value).toList();
        return appointed(UNIT_PERSON.ID.in(ids), day);
    }

    private List<Appointment> appointed(Condition which, LocalDate day) {
        return sql.select()
                .from(UNIT_APPOINTMENT)
                .join(UNIT_PERSON)
                .on(UNIT_PERSON.REGION.eq(UNIT_APPOINTMENT.REGION), UNIT_PERSON.ID.eq(UNIT_APPOINTMENT.PERSON))
                .where(which, SqlAppointments.OFFICE, AppointmentRows.on(day))
                .orderBy(UNIT_APPOINTMENT.POSITION)
                .fetch(row -> SqlAppointments.read(row.into(UNIT_APPOINTMENT), read(row.into(UNIT_PERSON))));
    }

    private void administered(UnitId unit, Actor actor) {
        if (!tree.everWithin(actor.scope().tops(EnumSet.of(Role.SYSTEM_ADMIN)), unit))
            throw new NotThere("unit.unknown");
    }

    private static Person read(UnitPersonRecord row) {
        return new Person(
                new Region(row.getRegion()),
                new PersonId(row.getId()),
                new UnitId(row.getUnit()),
                row.getName(),
                row.getPost(),
                row.getStaffNumber(),
                row.getWorkPhone(),
                row.getWorkEmail());
    }
}
