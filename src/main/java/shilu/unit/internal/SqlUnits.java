package shilu.unit.internal;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.selectFrom;
import static shilu.installation.KeptStatement.given;
import static shilu.unit.internal.db.Tables.UNIT_CHANGE;
import static shilu.unit.internal.db.Tables.UNIT_TIE;
import static shilu.unit.internal.db.Tables.UNIT_UNIT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectLimitStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.Circumstances;
import shilu.installation.KeptStatement;
import shilu.installation.KeptStatements;
import shilu.installation.OfficeClock;
import shilu.installation.Turn;
import shilu.installation.Turns;
import shilu.unit.Meant;
import shilu.unit.NewUnit;
import shilu.unit.Positions;
import shilu.unit.Stay;
import shilu.unit.Tree;
import shilu.unit.TreeChanged;
import shilu.unit.Unit;
import shilu.unit.UnitClosing;
import shilu.unit.UnitType;
import shilu.unit.Units;
import shilu.unit.internal.db.tables.records.UnitChangeRecord;
import shilu.unit.internal.db.tables.records.UnitUnitRecord;

/// Finds, checks, records the change at a position, and lets the ties follow.
@Component
@Transactional
class SqlUnits implements Units {
    private static final KeptStatement ONE =
            KeptStatement.of(selectFrom(UNIT_UNIT).where(UNIT_UNIT.ID.eq(given(UNIT_UNIT.ID))));

    private final DSLContext sql;
    private final KeptStatements kept;
    private final Turns turns;
    private final Circumstances circumstances;
    private final Positions positions;
    private final Ties ties;
    private final Tree tree;
    private final Planning planning;
    private final Names names;
    private final Finding finding;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    SqlUnits(
            DSLContext sql,
            KeptStatements kept,
            Turns turns,
            Circumstances circumstances,
            Positions positions,
            Ties ties,
            Tree tree,
            Planning planning,
            Names names,
            Finding finding,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.kept = kept;
        this.turns = turns;
        this.circumstances = circumstances;
        this.positions = positions;
        this.ties = ties;
        this.tree = tree;
        this.planning = planning;
        this.names = names;
        this.finding = finding;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Unit found(Region region, NewUnit top, LocalDate from, PersonId who) {
        turns.alone(Turn.TREE, region);
        if (!tops(region).isEmpty()) throw Refused.because("unit.found.already");
        Refused.ifAny(Planning.named(top));
        return open(region, top, from, who);
    }

    @Override
    public Unit open(NewUnit unit, LocalDate from, Actor actor) {
        var parent = unit.parent();
        if (parent == null) throw Refused.because("unit.open.no-parent", unit.name());
        turns.alone(Turn.TREE, actor.region());
        administered(parent, actor);
        Refused.ifAny(Planning.named(unit));
        return open(actor.region(), unit, from, actor.person());
    }

    private Unit open(Region region, NewUnit unit, LocalDate from, PersonId who) {
        if (finding.taken(region, unit.code(), from, Optional.empty()))
            throw new Refused(List.of(Problem.about("code", "unit.code.taken", unit.code())));
        var parent = unit.parent();
        if (parent != null && !get(parent).openOn(from))
            throw new Refused(List.of(Problem.about("parent", "unit.parent.not-open", from)));
        var id = UnitId.fresh();
        var row = sql.newRecord(UNIT_UNIT);
        row.setRegion(region.value());
        row.setId(id.value());
        row.setCode(unit.code());
        row.setName(unit.name());
        row.setShortName(unit.shortName());
        row.setType(unit.type().name());
        row.setParent(parent == null ? null : parent.value());
        row.setFromDay(from);
        row.setLetters(Initials.ofUnit(unit.name(), unit.shortName()));
        row.insert();
        said(region, id, Change.OPENED, from, who, change -> {
            change.setCode(unit.code());
            change.setName(unit.name());
            change.setShortName(unit.shortName());
            change.setType(unit.type().name());
            change.setParent(row.getParent());
            return change;
        });
        return read(row);
    }

    @Override
    public void move(UnitId unit, UnitId parent, LocalDate from, Actor actor) {
        turns.alone(Turn.TREE, actor.region());
        administered(unit, actor);
        administered(parent, actor);
        Refused.ifAny(planning.moving(get(unit), get(parent), from));
        said(actor.region(), unit, Change.MOVED, from, actor.person(), change -> {
            change.setParent(parent.value());
            return change;
        });
        var now = ties.parents(actor.region(), unit.value()).getLast().parent();
        sql.update(UNIT_UNIT).set(UNIT_UNIT.PARENT, now).where(is(unit)).execute();
    }

    @Override
    public void rename(UnitId unit, String name, String shortName, LocalDate from, Actor actor) {
        turns.alone(Turn.TREE, actor.region());
        administered(unit, actor);
        Refused.ifAny(Planning.renaming(get(unit), name, shortName, from));
        said(actor.region(), unit, Change.RENAMED, from, actor.person(), change -> {
            change.setName(name);
            change.setShortName(shortName);
            return change;
        });
        names.follow(actor.region());
    }

    @Override
    public void close(UnitId unit, LocalDate from, Actor actor) {
        turns.alone(Turn.TREE, actor.region());
        administered(unit, actor);
        close(unit, from, null, actor);
    }

    private void close(UnitId unit, LocalDate from, @Nullable UnitId successor, Actor actor) {
        Refused.ifAny(planning.closing(get(unit), from));
        events.publishEvent(new UnitClosing(actor.region(), unit, from));
        said(actor.region(), unit, Change.CLOSED, from, actor.person(), change -> {
            change.setSuccessor(successor == null ? null : successor.value());
            return change;
        });
        sql.update(UNIT_UNIT)
                .set(UNIT_UNIT.TO_DAY, from)
                .set(UNIT_UNIT.SUCCESSOR, successor == null ? null : successor.value())
                .where(is(unit))
                .execute();
    }

    @Override
    public Unit merge(Collection<UnitId> predecessors, NewUnit successor, LocalDate from, Actor actor) {
        turns.alone(Turn.TREE, actor.region());
        predecessors.forEach(unit -> administered(unit, actor));
        var made = open(successor, from, actor);
        for (var unit : predecessors) {
            for (var child : below(unit, from)) move(child.id(), made.id(), from, actor);
            close(unit, from, made.id(), actor);
        }
        return made;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Unit> unit(UnitId id) {
        return circumstances.known(
                new UnitAsked(id),
                () -> kept.fetch(ONE, id.value()).stream().findFirst().map(row -> read(row.into(UNIT_UNIT))));
    }

    private record UnitAsked(UnitId id) {}

    @Override
    @Transactional(readOnly = true)
    public Meant meant(Region region, String written, Period days) {
        return finding.meant(region, written, days, Optional.empty());
    }

    @Override
    @Transactional(readOnly = true)
    public Meant meant(Region region, String written, Period days, Collection<UnitId> tops) {
        return finding.meant(region, written, days, Optional.of(tops));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> below(UnitId parent, LocalDate day) {
        return joined(parent, day, UNIT_TIE.DEPTH.eq(1));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Stay> stays(UnitId parent, Period period, long asOf) {
        var stays = new ArrayList<Stay>();
        sql.select(UNIT_UNIT.fields())
                .select(UNIT_TIE.FROM_DAY, UNIT_TIE.TO_DAY)
                .from(UNIT_UNIT)
                .join(UNIT_TIE)
                .on(UNIT_TIE.REGION.eq(UNIT_UNIT.REGION), UNIT_TIE.UNIT.eq(UNIT_UNIT.ID))
                .where(UNIT_TIE.REGION.eq(get(parent).region().value()), UNIT_TIE.ANCESTOR.eq(parent.value()))
                .and(UNIT_TIE.KNOWN_FROM.le(asOf).and(UNIT_TIE.KNOWN_TO.gt(asOf)))
                .and(UNIT_TIE.FROM_DAY.le(period.to()).and(UNIT_TIE.TO_DAY.gt(period.from())))
                .and(UNIT_TIE.DEPTH.eq(1))
                .orderBy(UNIT_UNIT.CODE, UNIT_UNIT.ID, UNIT_TIE.FROM_DAY)
                .forEach(row -> add(
                        stays,
                        read(row.into(UNIT_UNIT)),
                        row.get(UNIT_TIE.FROM_DAY),
                        row.get(UNIT_TIE.TO_DAY),
                        period));
        return stays;
    }

    /// Ties that follow each other without a gap are one stay.
    private static void add(List<Stay> stays, Unit unit, LocalDate from, LocalDate until, Period period) {
        var first = from.isBefore(period.from()) ? period.from() : from;
        var last = until.isAfter(period.to()) ? period.to() : until.minusDays(1);
        var before = stays.isEmpty() ? null : stays.getLast();
        boolean goesOn = before != null
                && before.unit().id().equals(unit.id())
                && before.days().to().plusDays(1).equals(first);
        if (goesOn) stays.removeLast();
        stays.add(new Stay(unit, new Period(goesOn ? before.days().from() : first, last)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> tops(Region region) {
        return list(UNIT_UNIT.REGION.eq(region.value()).and(UNIT_UNIT.PARENT.isNull()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> subtree(UnitId top, LocalDate day) {
        return joined(top, day, UNIT_TIE.DEPTH.ge(0));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> predecessors(UnitId successor) {
        return list(UNIT_UNIT.SUCCESSOR.eq(successor.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, List<Unit>> lineage(Collection<UnitId> units) {
        var known = new HashMap<UnitId, Unit>();
        list(UNIT_UNIT.ID.in(values(units))).forEach(unit -> known.put(unit.id(), unit));
        for (var last = List.copyOf(known.keySet()); !last.isEmpty(); ) {
            var before = list(UNIT_UNIT.SUCCESSOR.in(values(last)));
            before.forEach(unit -> known.put(unit.id(), unit));
            last = before.stream().map(Unit::id).toList();
        }
        var lines = new LinkedHashMap<UnitId, List<Unit>>();
        for (var id : units) {
            var unit = known.get(id);
            if (unit != null) lines.put(id, line(unit, known.values()));
        }
        return lines;
    }

    private static List<Unit> line(Unit unit, Collection<Unit> known) {
        var line = new ArrayList<>(List.of(unit));
        for (int i = 0; i < line.size(); i++) {
            var at = line.get(i).id();
            known.stream()
                    .filter(one -> at.equals(one.successor()) && !line.contains(one))
                    .sorted(Comparator.comparing(Unit::code).thenComparing(Unit::id))
                    .forEach(line::add);
        }
        return List.copyOf(line);
    }

    private static List<String> values(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> stood(UnitId top, Period period, long asOf) {
        return stood(stoodIn(top, period).and(UNIT_TIE.KNOWN_FROM.le(asOf).and(UNIT_TIE.KNOWN_TO.gt(asOf))))
                .fetch(row -> read(row.into(UNIT_UNIT)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> page(UnitId top, Period period, Collection<UnitType> types, int offset, int size) {
        return stood(stoodNow(top, period, types)).limit(size).offset(offset).fetch(row -> read(row.into(UNIT_UNIT)));
    }

    @Override
    @Transactional(readOnly = true)
    public long count(UnitId top, Period period, Collection<UnitType> types) {
        return sql.select(countDistinct(UNIT_UNIT.ID))
                .from(UNIT_UNIT)
                .join(UNIT_TIE)
                .on(UNIT_TIE.REGION.eq(UNIT_UNIT.REGION), UNIT_TIE.UNIT.eq(UNIT_UNIT.ID))
                .where(stoodNow(top, period, types))
                .fetchSingle()
                .value1();
    }

    /// Once each, however often a unit came and went.
    private SelectLimitStep<? extends org.jooq.Record> stood(Condition ties) {
        return sql.select(UNIT_UNIT.fields())
                .from(UNIT_UNIT)
                .join(UNIT_TIE)
                .on(UNIT_TIE.REGION.eq(UNIT_UNIT.REGION), UNIT_TIE.UNIT.eq(UNIT_UNIT.ID))
                .where(ties)
                .groupBy(UNIT_UNIT.fields())
                .orderBy(min(UNIT_TIE.DEPTH), UNIT_UNIT.CODE, UNIT_UNIT.ID);
    }

    private Condition stoodNow(UnitId top, Period period, Collection<UnitType> types) {
        return stoodIn(top, period)
                .and(UNIT_TIE.KNOWN_TO.eq(Ties.UNTIL_CHANGED))
                .and(UNIT_UNIT.TYPE.in(types.stream().map(UnitType::name).toList()));
    }

    private Condition stoodIn(UnitId top, Period period) {
        return UNIT_TIE.REGION
                .eq(get(top).region().value())
                .and(UNIT_TIE.ANCESTOR.eq(top.value()))
                .and(UNIT_TIE.FROM_DAY.le(period.to()).and(UNIT_TIE.TO_DAY.gt(period.from())));
    }

    private List<Unit> joined(UnitId top, LocalDate day, Condition depth) {
        return sql.select(UNIT_UNIT.fields())
                .from(UNIT_UNIT)
                .join(UNIT_TIE)
                .on(UNIT_TIE.REGION.eq(UNIT_UNIT.REGION), UNIT_TIE.UNIT.eq(UNIT_UNIT.ID))
                .where(UNIT_TIE.ANCESTOR.eq(top.value()), UNIT_TIE.KNOWN_TO.eq(Ties.UNTIL_CHANGED))
                .and(UNIT_TIE.REGION.eq(get(top).region().value()))
                .and(UNIT_TIE.FROM_DAY.le(day).and(UNIT_TIE.TO_DAY.gt(day)))
                .and(depth)
                .orderBy(UNIT_TIE.DEPTH, UNIT_UNIT.CODE)
                .fetch(row -> read(row.into(UNIT_UNIT)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> called(Region region, List<String> words, Collection<UnitId> tops, int most) {
        return finding.called(region, words, tops, most);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, List<String>> renamed(Region region) {
        return names.renamedOn(region, clock.today());
    }

    @Override
    public int letters() {
        return names.letters();
    }

    private List<Unit> list(Condition where) {
        return sql.selectFrom(UNIT_UNIT).where(where).orderBy(UNIT_UNIT.CODE).fetch(SqlUnits::read);
    }

    private void said(
            Region region,
            UnitId unit,
            Change kind,
            LocalDate day,
            PersonId who,
            UnaryOperator<UnitChangeRecord> details) {
        long position = positions.take(region);
        var change = sql.newRecord(UNIT_CHANGE);
        change.setRegion(region.value());
        change.setPosition(position);
        change.setUnit(unit.value());
        change.setKind(kind.name());
        change.setDay(day);
        change.setWho(who.value());
        change.setAt(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        details.apply(change).insert();
        if (kind == Change.RENAMED) return;
        ties.follow(region, unit.value(), position);
        if (kind == Change.MOVED) events.publishEvent(new TreeChanged(region, position, unit, day));
    }

    /// Outside the units the actor administers is the same as not there.
    private void administered(UnitId unit, Actor actor) {
        if (!tree.everWithin(actor.scope().tops(EnumSet.of(Role.SYSTEM_ADMIN)), unit))
            throw new NotThere("unit.unknown");
    }

    private Unit get(UnitId id) {
        return unit(id).orElseThrow(() -> new NotThere("unit.unknown"));
    }

    private static Condition is(UnitId id) {
        return UNIT_UNIT.ID.eq(id.value());
    }

    static Unit read(UnitUnitRecord row) {
        return new Unit(
                new Region(row.getRegion()),
                new UnitId(row.getId()),
                row.getCode(),
                row.getName(),
                row.getShortName(),
                UnitType.valueOf(row.getType()),
                unitOrNull(row.getParent()),
                row.getFromDay(),
                row.getToDay(),
                unitOrNull(row.getSuccessor()));
    }

    private static @Nullable UnitId unitOrNull(@Nullable String id) {
        return id == null ? null : new UnitId(id);
    }
}
