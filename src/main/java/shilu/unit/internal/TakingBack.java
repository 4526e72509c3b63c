package shilu.unit.internal;

import static shilu.unit.internal.db.Tables.UNIT_CHANGE;
import static shilu.unit.internal.db.Tables.UNIT_UNIT;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shilu.common.NotThere;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.unit.Positions;
import shilu.unit.TreeChange;
import shilu.unit.TreeChange.Kind;
import shilu.unit.TreeChanged;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Takes back what was announced for a day to come: a fact of its own, so that what was known before stays known.
@Component
class TakingBack {
    private final DSLContext sql;
    private final Units units;
    private final History history;
    private final Ties ties;
    private final Planning planning;
    private final Names names;
    private final Finding finding;
    private final Positions positions;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    TakingBack(
            DSLContext sql,
            Units units,
            History history,
            Ties ties,
            Planning planning,
            Names names,
            Finding finding,
            Positions positions,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.units = units;
        this.history = history;
        this.ties = ties;
        this.planning = planning;
        this.names = names;
        this.finding = finding;
        this.positions = positions;
        this.clock = clock;
        this.events = events;
    }

    void takeBack(Region region, UnitId unit, long position, PersonId who) {
        var said = history.of(region, unit);
        var change = said.stream()
                .filter(one -> one.position() == position && !one.takenBack())
                .findFirst()
                .orElseThrow(() -> new NotThere("unit.change.unknown"));
        if (!change.day().isAfter(clock.today())) throw Refused.because("unit.undo.begun", change.day());
        var successor = successor(change);
        if (successor.isEmpty()) one(change, said, who);
        else merge(region, successor.get(), who);
        names.follow(region);
    }

    /// The unit a merge makes, when the change is a part of one.
    private Optional<UnitId> successor(TreeChange change) {
        var into = change.successor();
        if (into != null) return Optional.of(into);
        var made = change.kind() == Kind.MOVED ? change.parent() : change.unit();
        if (made == null || units.predecessors(made).isEmpty()) return Optional.empty();
        return units.unit(made).filter(unit -> unit.from().equals(change.day())).map(Unit::id);
    }

    private void one(TreeChange change, List<TreeChange> said, PersonId who) {
        if (change.kind() == Kind.OPENED) throw Refused.because("unit.undo.opened");
        if (laterSaid(change, said)) throw Refused.because("unit.undo.later");
        Refused.ifAny(before(change));
        undo(change, who);
    }

    private static boolean laterSaid(TreeChange change, List<TreeChange> said) {
        return said.stream().anyMatch(other -> !other.takenBack() && other.position() > change.position());
    }

    /// Whether what stood before can stand again.
    private List<Problem> before(TreeChange change) {
        if (change.kind() == Kind.RENAMED) return List.of();
        var unit = found(change.unit());
        var problems = new ArrayList<Problem>();
        var parent = ties.parents(unit.region(), unit.id().value(), change.position())
                .getLast()
                .parent();
        if (parent != null) {
            var above = found(new UnitId(parent));
            if (!Planning.standing(above, change.day()).isEmpty())
                problems.add(Problem.of("unit.undo.parent-closed", above.name()));
            if (planning.standsBelow(unit.region(), above.id(), unit.id(), change.day()))
                problems.add(Problem.of("unit.undo.circle", above.name()));
        }
        if (change.kind() == Kind.CLOSED
                && finding.taken(unit.region(), unit.code(), change.day(), Optional.of(unit.id())))
            problems.add(Problem.of("unit.code.taken", unit.code()));
        return problems;
    }

    /// Whole or not at all. First the predecessors open again, then what stood below them returns, then the successor
    /// was never made.
    private void merge(Region region, UnitId successor, PersonId who) {
        var parts = history.ofMerge(region, successor);
        var positions = parts.stream().map(TreeChange::position).toList();
        var problems = new ArrayList<Problem>();
        for (var part : parts) {
            var later = history.of(region, part.unit()).stream()
                    .filter(other -> !positions.contains(other.position()))
                    .toList();
            if (laterSaid(part, later)) problems.add(Problem.of("unit.undo.later"));
            if (part.kind() == Kind.CLOSED) problems.addAll(before(part));
        }
        Refused.ifAny(problems.stream().distinct().toList());
        parts.stream()
                .sorted(Comparator.comparing(TreeChange::kind, Comparator.comparingInt(TakingBack::turn)))
                .forEach(part -> undo(part, who));
        if (planning.anythingBelow(successor, found(successor).from())) throw Refused.because("unit.undo.later");
    }

    private static int turn(Kind kind) {
        return switch (kind) {
            case CLOSED -> 0;
            case MOVED -> 1;
            case RENAMED -> 2;
            case OPENED -> 3;
        };
    }

    private void undo(TreeChange change, PersonId who) {
        var unit = found(change.unit());
        long position = positions.take(unit.region());
        var row = sql.newRecord(UNIT_CHANGE);
        row.setRegion(unit.region().value());
        row.setPosition(position);
        row.setUnit(unit.id().value());
        row.setKind(Change.UNDONE.name());
        row.setDay(change.day());
        row.setUndoes(change.position());
        row.setWho(who.value());
        row.setAt(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        row.insert();
        if (change.kind() == Kind.RENAMED) return;
        ties.follow(unit.region(), unit.id().value(), position);
        stand(unit, change);
        events.publishEvent(new TreeChanged(unit.region(), position, unit.id(), change.day()));
    }

    /// The unit's row says again what it said before.
    private void stand(Unit unit, TreeChange change) {
        var at = sql.update(UNIT_UNIT).set(UNIT_UNIT.PARENT, unit.parent() == null ? null : parentNow(unit));
        var row = switch (change.kind()) {
            case CLOSED -> at.setNull(UNIT_UNIT.TO_DAY).setNull(UNIT_UNIT.SUCCESSOR);
            case OPENED -> at.set(UNIT_UNIT.TO_DAY, unit.from());
            case MOVED, RENAMED -> at;
        };
        row.where(
                        UNIT_UNIT.REGION.eq(unit.region().value()),
                        UNIT_UNIT.ID.eq(unit.id().value()))
                .execute();
    }

    /// A unit that was never made keeps the parent it was to have.
    private String parentNow(Unit unit) {
        var parents = ties.parents(unit.region(), unit.id().value());
        var last = parents.isEmpty() ? null : parents.getLast().parent();
        return last == null ? String.valueOf(unit.parent()) : last;
    }

    private Unit found(UnitId unit) {
        return units.unit(unit).orElseThrow(() -> new NotThere("unit.unknown"));
    }
}
