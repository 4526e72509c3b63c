package shilu.unit.internal;

import static shilu.unit.internal.db.Tables.UNIT_CHANGE;
import static shilu.unit.internal.db.Tables.UNIT_UNIT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
import shilu.installation.KeptStatements;
import shilu.installation.OfficeClock;
import shilu.installation.Turn;
import shilu.installation.Turns;
import shilu.unit.NewUnit;
import shilu.unit.Positions;
import shilu.unit.Tree;
import shilu.unit.TreeChanged;
import shilu.unit.Unit;
import shilu.unit.UnitClosing;
import shilu.unit.internal.db.tables.records.UnitChangeRecord;

/// Checks, records the change at a position, and lets the ties follow.
@Component
@Transactional
class SqlUnits extends KnownUnits {
    private final DSLContext sql;
    private final Turns turns;
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
        super(sql, kept, circumstances, names, finding, clock);
        this.sql = sql;
        this.turns = turns;
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

    private static Condition is(UnitId id) {
        return UNIT_UNIT.ID.eq(id.value());
    }
}
