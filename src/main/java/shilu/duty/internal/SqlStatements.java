package shilu.duty.internal;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.duty.CauseNoted;
import shilu.duty.Duties;
import shilu.duty.NilConfirmed;
import shilu.duty.NilDeclared;
import shilu.duty.ObligationId;
import shilu.duty.ObligationWaived;
import shilu.duty.OpenedObligation;
import shilu.duty.Statements;
import shilu.duty.internal.Statement.Sort;
import shilu.installation.OfficeClock;
import shilu.unit.Positions;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Takes a position, which orders it after everything said before; then looks where the obligation stands, judges, and
/// says it.
@Component
@Transactional
class SqlStatements implements Statements {
    private final Duties duties;
    private final StatementRows rows;
    private final Readership readership;
    private final Units units;
    private final Positions positions;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    SqlStatements(
            Duties duties,
            StatementRows rows,
            Readership readership,
            Units units,
            Positions positions,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.duties = duties;
        this.rows = rows;
        this.readership = readership;
        this.units = units;
        this.positions = positions;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void declareNil(ObligationId id, String reason, Actor actor) {
        var tops = actor.scope().tops(EnumSet.of(Role.RECORDER, Role.HEAD));
        reach(id, tops, "duty.said.not-recorder", actor);
        long position = say(id, Sort.NIL, false, reason, actor);
        events.publishEvent(new NilDeclared(actor.region(), position, id));
    }

    @Override
    public void confirmNil(ObligationId id, Actor actor) {
        reachFromAbove(id, actor);
        long position = say(id, Sort.NIL_CONFIRMED, false, "", actor);
        events.publishEvent(new NilConfirmed(actor.region(), position, id));
    }

    @Override
    public void refuseNil(ObligationId id, String reason, Actor actor) {
        reachFromAbove(id, actor);
        say(id, Sort.NIL_REFUSED, false, reason, actor);
    }

    @Override
    public void waive(ObligationId id, String reason, Actor actor) {
        reachFromAbove(id, actor);
        long position = say(id, Sort.WAIVED, false, reason, actor);
        events.publishEvent(new ObligationWaived(actor.region(), position, id));
    }

    @Override
    public void noteCause(ObligationId id, String text, Actor actor) {
        cause(id, false, text, actor);
    }

    @Override
    public void correctCause(ObligationId id, String text, Actor actor) {
        cause(id, true, text, actor);
    }

    private void cause(ObligationId id, boolean corrects, String text, Actor actor) {
        var heads = new HashSet<>(actor.scope().tops(EnumSet.of(Role.HEAD)));
        heads.retainAll(itselfAndSuccessors(id.unit()));
        if (heads.isEmpty()) refuse(id, "duty.said.not-head", actor);
        long position = say(id, Sort.CAUSE, corrects, text, actor);
        events.publishEvent(new CauseNoted(actor.region(), position, id));
    }

    private long say(ObligationId id, Sort sort, boolean corrects, String text, Actor actor) {
        long position = positions.take(actor.region());
        var asked = new Asked(actor.region(), id.period(), position, clock.today());
        var opened = duties.open(id, asked).orElseThrow(() -> new NotThere("duty.unknown"));
        Refused.ifAny(Saying.problems(sort, opened.obligation(), corrects, text, actor.person()));
        rows.say(id, number(opened), sort, corrects, text.strip(), position, actor);
        return position;
    }

    private static int number(OpenedObligation opened) {
        return opened.said().size() + 1;
    }

    /// Who answers for a unit that is no more answers for what it owed.
    private Set<UnitId> itselfAndSuccessors(UnitId id) {
        var all = new LinkedHashSet<UnitId>();
        var at = units.unit(id).map(Unit::id).orElse(null);
        while (at != null && all.add(at))
            at = units.unit(at).map(Unit::successor).orElse(null);
        return all;
    }

    /// A role at a unit above, never at the one that owes.
    private void reachFromAbove(ObligationId id, Actor actor) {
        var tops = new HashSet<>(actor.scope().tops(EnumSet.of(Role.SUPERIOR)));
        tops.remove(id.unit());
        reach(id, tops, "duty.said.not-superior", actor);
    }

    private void reach(ObligationId id, Set<UnitId> tops, String code, Actor actor) {
        if (!readership.within(id.unit(), id.period(), tops, actor)) refuse(id, code, actor);
    }

    /// Who may read it learns what they lack; to anybody else it is not there.
    private void refuse(ObligationId id, String code, Actor actor) {
        if (!readership.within(id.unit(), id.period(), actor.scope().readable(), actor))
            throw new NotThere("duty.unknown");
        throw new NotAllowed(code);
    }
}
