package shilu.unit.internal;

import static shilu.unit.internal.db.Tables.UNIT_APPOINTMENT;
import static shilu.unit.internal.db.Tables.UNIT_GROUP_SAID;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.unit.GroupId;
import shilu.unit.LeadingGroup;
import shilu.unit.LeadingGroup.Member;
import shilu.unit.LeadingGroup.Said;
import shilu.unit.LeadingGroup.Seat;
import shilu.unit.LeadingGroup.Sort;
import shilu.unit.LeadingGroups;
import shilu.unit.People;
import shilu.unit.Positions;
import shilu.unit.Units;
import shilu.unit.internal.db.tables.records.UnitAppointmentRecord;
import shilu.unit.internal.db.tables.records.UnitGroupSaidRecord;

/// A group is what was said of it last; who sits in it are appointments that name it.
@Component
@Transactional
class SqlLeadingGroups implements LeadingGroups {
    private final DSLContext sql;
    private final AppointmentRows rows;
    private final AppointmentReach reach;
    private final SqlAppointments appointments;
    private final People people;
    private final Units units;
    private final Positions positions;
    private final OfficeClock clock;

    SqlLeadingGroups(
            DSLContext sql,
            AppointmentRows rows,
            AppointmentReach reach,
            SqlAppointments appointments,
            People people,
            Units units,
            Positions positions,
            OfficeClock clock) {
        this.sql = sql;
        this.rows = rows;
        this.reach = reach;
        this.appointments = appointments;
        this.people = people;
        this.units = units;
        this.positions = positions;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<LeadingGroup> of(UnitId unit, Actor actor) {
        reach.readable(unit, actor);
        var today = clock.today();
        return groups(actor.region(), UNIT_GROUP_SAID.UNIT.eq(unit.value())).stream()
                .sorted(Comparator.comparing((LeadingGroup group) -> !group.stands(today))
                        .thenComparing(LeadingGroup::from, Comparator.reverseOrder())
                        .thenComparing(LeadingGroup::id))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LeadingGroup> standing(UnitId unit, LocalDate day) {
        return units
                .unit(unit)
                .map(one -> groups(one.region(), UNIT_GROUP_SAID.UNIT.eq(unit.value())))
                .orElse(List.of())
                .stream()
                .filter(group -> group.stands(day))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LeadingGroup> group(UnitId unit, GroupId id, Actor actor) {
        reach.readable(unit, actor);
        var which = UNIT_GROUP_SAID.UNIT.eq(unit.value()).and(UNIT_GROUP_SAID.LEADING_GROUP.eq(id.value()));
        return groups(actor.region(), which).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sitting> held(PersonId person, LocalDate day) {
        var seats = rows.find(UNIT_APPOINTMENT
                .PERSON
                .eq(person.value())
                .and(UNIT_APPOINTMENT.LEADING_GROUP.isNotNull())
                .and(AppointmentRows.on(day)));
        if (seats.isEmpty()) return List.of();
        var region = new Region(seats.getFirst().getRegion());
        var ids = seats.stream().map(UnitAppointmentRecord::getLeadingGroup).toList();
        var groups = groups(region, UNIT_GROUP_SAID.LEADING_GROUP.in(ids)).stream()
                .collect(Collectors.toMap(group -> group.id().value(), group -> group));
        return seats.stream()
                .map(row -> new Sitting(
                        Objects.requireNonNull(groups.get(row.getLeadingGroup())), Seat.valueOf(row.getOffice())))
                .filter(one -> one.group().stands(day))
                .toList();
    }

    private List<LeadingGroup> groups(Region region, Condition which) {
        var said = sql
                .selectFrom(UNIT_GROUP_SAID)
                .where(UNIT_GROUP_SAID.REGION.eq(region.value()), which)
                .orderBy(UNIT_GROUP_SAID.LEADING_GROUP, UNIT_GROUP_SAID.NUMBER)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        UnitGroupSaidRecord::getLeadingGroup, LinkedHashMap::new, Collectors.toList()));
        var members = members(region, said.keySet());
        return said.entrySet().stream()
                .map(one -> group(one.getValue(), members.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    private static LeadingGroup group(List<UnitGroupSaidRecord> said, List<Member> members) {
        var last = said.getLast();
        return new LeadingGroup(
                new GroupId(last.getLeadingGroup()),
                new UnitId(last.getUnit()),
                last.getName(),
                last.getProgramme(),
                last.getFromDay(),
                last.getToDay(),
                members,
                said.stream()
                        .map(row -> new Said(
                                Sort.valueOf(row.getSort()),
                                row.getName(),
                                row.getToDay(),
                                row.getReason(),
                                new PersonId(row.getWho()),
                                row.getAt().toInstant(ZoneOffset.UTC)))
                        .toList());
    }

    private Map<String, List<Member>> members(Region region, Collection<String> groups) {
        var seats =
                rows.find(UNIT_APPOINTMENT.REGION.eq(region.value()).and(UNIT_APPOINTMENT.LEADING_GROUP.in(groups)));
        var steps = rows.steps(
                region, seats.stream().map(UnitAppointmentRecord::getPosition).toList());
        var known = people.people(seats.stream()
                .map(row -> new PersonId(row.getPerson()))
                .distinct()
                .toList());
        var found = new LinkedHashMap<String, List<Member>>();
        for (var row : seats) {
            var person = known.get(new PersonId(row.getPerson()));
            if (person == null) continue;
            var member = new Member(
                    row.getPosition(),
                    person,
                    Seat.valueOf(row.getOffice()),
                    row.getFromDay(),
                    row.getToDay(),
                    row.getTakenBack(),
                    steps.getOrDefault(row.getPosition(), List.of()));
            found.computeIfAbsent(row.getLeadingGroup(), _ -> new ArrayList<>()).add(member);
        }
        found.values().forEach(some -> some.sort(Comparator.comparing(Member::seat)));
        return found;
    }

    @Override
    public GroupId found(UnitId unit, String name, @Nullable String programme, LocalDate from, Actor actor) {
        long position = positions.take(actor.region());
        var of = reach.writable(unit, actor);
        var problems = new ArrayList<>(Appointing.group(name, programme));
        if (!of.openOn(from)) problems.add(Problem.about("from", "appointment.unit-not-open", of.name(), from));
        Refused.ifAny(problems);
        var group = new LeadingGroup(GroupId.fresh(), unit, name.strip(), programme, from, null, List.of(), List.of());
        say(group, position, Sort.FOUNDED, "", actor);
        return group.id();
    }

    @Override
    public void change(UnitId unit, GroupId id, String name, @Nullable String programme, Actor actor) {
        long position = positions.take(actor.region());
        var group = writable(unit, id, actor);
        var problems = new ArrayList<>(Appointing.group(name, programme));
        if (name.strip().equals(group.name()) && Objects.equals(programme, group.programme()))
            problems.add(Problem.about("name", "group.same"));
        Refused.ifAny(problems);
        var changed = new LeadingGroup(
                id, unit, name.strip(), programme, group.from(), group.to(), group.members(), group.said());
        say(changed, position, Sort.CHANGED, "", actor);
    }

    @Override
    public void dissolve(UnitId unit, GroupId id, LocalDate last, String reason, Actor actor) {
        long position = positions.take(actor.region());
        var group = writable(unit, id, actor);
        Refused.ifAny(Appointing.ending(group.from(), group.to(), last, reason));
        var over = new LeadingGroup(
                id, unit, group.name(), group.programme(), group.from(), last, group.members(), group.said());
        say(over, position, Sort.DISSOLVED, reason, actor);
        for (var row : rows.find(seats(actor, unit, id).and(AppointmentRows.from(last.plusDays(1)))))
            if (row.getFromDay().isAfter(last)) rows.takeBack(row, reason, actor);
            else rows.end(row, last, reason, actor);
    }

    private void say(LeadingGroup group, long position, Sort sort, String reason, Actor actor) {
        var row = sql.newRecord(UNIT_GROUP_SAID);
        row.setRegion(actor.region().value());
        row.setLeadingGroup(group.id().value());
        row.setNumber(group.said().size() + 1);
        row.setPosition(position);
        row.setSort(sort.name());
        row.setUnit(group.unit().value());
        row.setName(group.name());
        row.setProgramme(group.programme());
        row.setFromDay(group.from());
        row.setToDay(group.to());
        row.setReason(reason.strip());
        row.setWho(actor.person().value());
        row.setAt(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        row.insert();
    }

    private LeadingGroup writable(UnitId unit, GroupId id, Actor actor) {
        reach.writable(unit, actor);
        return group(unit, id, actor).orElseThrow(() -> new NotThere("group.unknown"));
    }

    private static Condition seats(Actor actor, UnitId unit, GroupId id) {
        return SqlAppointments.of(actor.region(), unit).and(UNIT_APPOINTMENT.LEADING_GROUP.eq(id.value()));
    }

    @Override
    public void seat(UnitId unit, GroupId id, PersonId person, Seat seat, LocalDate from, Actor actor) {
        positions.take(actor.region());
        var group = writable(unit, id, actor);
        var of = reach.readable(unit, actor);
        var who = appointments.known(person, actor);
        var coming = rows.find(seats(actor, unit, id).and(AppointmentRows.from(from)));
        boolean already = coming.stream()
                .filter(row -> row.getPerson().equals(person.value()))
                .anyMatch(row ->
                        row.getOffice().equals(seat.name()) || row.getFromDay().equals(from));
        var problems = new ArrayList<>(Appointing.appointing(
                of, who, from, group.to(), group.programme(), appointments.left(who, from), already));
        if (from.isBefore(group.from())) problems.add(Problem.about("from", "group.not-yet", group.from()));
        if (seat == Seat.CHAIR)
            coming.stream()
                    .filter(row -> row.getOffice().equals(Seat.CHAIR.name()))
                    .filter(row -> !row.getPerson().equals(person.value()))
                    .findFirst()
                    .flatMap(row -> people.person(new PersonId(row.getPerson())))
                    .ifPresent(chair -> problems.add(Problem.about("seat", "group.chair", chair.name())));
        Refused.ifAny(problems);
        for (var row : coming)
            if (row.getPerson().equals(person.value()) && row.getFromDay().isBefore(from))
                rows.end(row, from.minusDays(1), "", actor);
        rows.add(new AppointmentRows.New(person, seat, unit, id, group.programme(), from, group.to()), actor);
    }

    @Override
    public void unseat(UnitId unit, GroupId id, long seat, LocalDate last, String reason, Actor actor) {
        positions.take(actor.region());
        var group = writable(unit, id, actor);
        appointments.end(appointments.held(unit, seat, seats(actor, unit, group.id()), actor), last, reason, actor);
    }

    @Override
    public void takeBack(UnitId unit, GroupId id, long seat, String reason, Actor actor) {
        positions.take(actor.region());
        var group = writable(unit, id, actor);
        appointments.takeBack(appointments.held(unit, seat, seats(actor, unit, group.id()), actor), reason, actor);
    }
}
