package shilu.unit.internal;

import static org.jooq.impl.DSL.noCondition;
import static shilu.unit.internal.db.Tables.UNIT_APPOINTMENT;
import static shilu.unit.internal.db.Tables.UNIT_PERSON;
import static shilu.unit.internal.db.Tables.UNIT_POSTING;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
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
import shilu.installation.OfficeClock;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Positions;
import shilu.unit.Posting;
import shilu.unit.Postings;
import shilu.unit.Tree;
import shilu.unit.Units;

@Component
@Transactional
class SqlPostings implements Postings {
    private static final int LONGEST = 100;
    /// Stands for the day on which somebody was entered, which says nothing about when they came.
    private static final LocalDate ENTERED = LocalDate.of(1900, 1, 1);

    private final DSLContext sql;
    private final Posts posts;
    private final AppointmentRows appointments;
    private final People people;
    private final Units units;
    private final Tree tree;
    private final Positions positions;
    private final OfficeClock clock;

    SqlPostings(
            DSLContext sql,
            Posts posts,
            AppointmentRows appointments,
            People people,
            Units units,
            Tree tree,
            Positions positions,
            OfficeClock clock) {
        this.sql = sql;
        this.posts = posts;
        this.appointments = appointments;
        this.people = people;
        this.units = units;
        this.tree = tree;
        this.positions = positions;
        this.clock = clock;
    }

    @Override
    public void post(PersonId person, UnitId unit, @Nullable String post, LocalDate from, Actor actor) {
        var of = kept(person, actor);
        administered(unit, actor);
        var problems = new ArrayList<Problem>();
        if (units.unit(unit).filter(one -> one.openOn(from)).isEmpty())
            problems.add(Problem.about("unit", "person.unit.not-open", from));
        if (post != null && post.length() > LONGEST) problems.add(Problem.about("post", "unit.too-long", LONGEST));
        var last = last(person);
        if (of.unit().equals(unit) && Objects.equals(of.post(), post) && (last == null || last.unit() != null))
            problems.add(Problem.about("post", "person.post.same"));
        problems.addAll(order("from", last, from));
        Refused.ifAny(problems);
        say(of, unit, post, from, actor);
        if (!of.unit().equals(unit)) end(person, from, UNIT_APPOINTMENT.UNIT.ne(unit.value()), actor);
        posts.follow(actor.region());
    }

    @Override
    public void leave(PersonId person, LocalDate from, Actor actor) {
        var of = kept(person, actor);
        var last = last(person);
        var problems = new ArrayList<>(order("day", last, from));
        if (last != null && last.unit() == null) problems.add(Problem.about("day", "person.left.already"));
        Refused.ifAny(problems);
        say(of, null, null, from, actor);
        end(person, from, noCondition(), actor);
    }

    /// What is said follows what was said: an earlier day would be answered by the later one.
    private static List<Problem> order(String field, @Nullable Posting last, LocalDate from) {
        var before = last == null ? null : last.from();
        return before != null && from.isBefore(before)
                ? List.of(Problem.about(field, "person.post.later", before))
                : List.of();
    }

    /// With the first thing said, where the person was until then is kept too.
    private void say(Person person, @Nullable UnitId unit, @Nullable String post, LocalDate from, Actor actor) {
        if (last(person.id()) == null) row(person, person.unit(), person.post(), ENTERED, actor);
        row(person, unit, post, from, actor);
    }

    private void row(Person person, @Nullable UnitId unit, @Nullable String post, LocalDate from, Actor actor) {
        var row = sql.newRecord(UNIT_POSTING);
        row.setRegion(person.region().value());
        row.setPosition(positions.take(person.region()));
        row.setPerson(person.id().value());
        row.setUnit(unit == null ? null : unit.value());
        row.setPost(post);
        row.setFromDay(from);
        row.setWho(actor.person().value());
        row.setAt(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        row.insert();
    }

    /// What was to begin only then is taken back: it will never have been so.
    private void end(PersonId person, LocalDate from, Condition which, Actor actor) {
        var held = UNIT_APPOINTMENT.PERSON.eq(person.value()).and(which).and(AppointmentRows.from(from));
        for (var row : appointments.find(held))
            if (row.getFromDay().isBefore(from)) appointments.end(row, from.minusDays(1), "", actor);
            else appointments.takeBack(row, "", actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Posting> of(PersonId person, Actor actor) {
        kept(person, actor);
        return said(person);
    }

    private List<Posting> said(PersonId person) {
        return sql.selectFrom(UNIT_POSTING)
                .where(UNIT_POSTING.PERSON.eq(person.value()))
                .orderBy(UNIT_POSTING.FROM_DAY, UNIT_POSTING.POSITION)
                .fetch(row -> new Posting(
                        row.getUnit() == null ? null : new UnitId(row.getUnit()),
                        row.getPost(),
                        day(row.getFromDay())));
    }

    private static @Nullable LocalDate day(LocalDate from) {
        return from.equals(ENTERED) ? null : from;
    }

    private @Nullable Posting last(PersonId person) {
        var said = said(person);
        return said.isEmpty() ? null : said.getLast();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> at(UnitId unit, Actor actor) {
        administered(unit, actor);
        var ids = sql.select(UNIT_PERSON.ID)
                .from(UNIT_PERSON)
                .where(UNIT_PERSON.UNIT.eq(unit.value()))
                .orderBy(UNIT_PERSON.NAME, UNIT_PERSON.ID)
                .fetch(row -> new PersonId(row.value1()));
        var left = left(ids, clock.today());
        var found = people.people(ids);
        return ids.stream()
                .filter(id -> !left.contains(id))
                .map(id -> Objects.requireNonNull(found.get(id)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PersonId> left(Collection<PersonId> some, LocalDate day) {
        return left(posts.of(some.stream().map(PersonId::value).toList()), day);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PersonId> left(Region region, LocalDate day) {
        return left(UNIT_POSTING.REGION.eq(region.value()), day);
    }

    private Set<PersonId> left(Condition whose, LocalDate day) {
        return posts.on(whose, day).values().stream()
                .filter(row -> row.getUnit() == null)
                .map(row -> new PersonId(row.getPerson()))
                .collect(Collectors.toSet());
    }

    private Person kept(PersonId id, Actor actor) {
        return people.person(id)
                .filter(person -> tree.everWithin(tops(actor), person.unit()))
                .orElseThrow(() -> new NotThere("person.unknown"));
    }

    private void administered(UnitId unit, Actor actor) {
        if (!tree.everWithin(tops(actor), unit)) throw new NotThere("unit.unknown");
    }

    private static Set<UnitId> tops(Actor actor) {
        return actor.scope().tops(EnumSet.of(Role.SYSTEM_ADMIN));
    }
}
