package shilu.duty.internal;

import static shilu.unit.TreeSql.NOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.duty.Duties;
import shilu.duty.Obligation;
import shilu.duty.ObligationId;
import shilu.duty.OpenedObligation;
import shilu.programme.Duty;
import shilu.unit.Positions;

/// Reads what is known in a few statements and works out the rest.
@Component
@Transactional(readOnly = true)
class SqlDuties implements Duties {
    private final Facts facts;
    private final Credits credits;
    private final Reasons reasons;
    private final Readership readership;
    private final StatementRows rows;
    private final Positions positions;

    SqlDuties(
            Facts facts,
            Credits credits,
            Reasons reasons,
            Readership readership,
            StatementRows rows,
            Positions positions) {
        this.rows = rows;
        this.positions = positions;
        this.facts = facts;
        this.credits = credits;
        this.reasons = reasons;
        this.readership = readership;
    }

    @Override
    public List<Obligation> obligations(UnitId unit, Asked asked) {
        return facts.known(List.of(unit), asked).obligations(unit);
    }

    @Override
    public List<Obligation> obligations(UnitId unit, Asked asked, Actor actor) {
        return Objects.requireNonNull(obligations(List.of(unit), asked, actor).get(unit));
    }

    @Override
    public Map<UnitId, List<Obligation>> obligations(Collection<UnitId> units, Asked asked) {
        var known = facts.known(units, asked);
        var found = new LinkedHashMap<UnitId, List<Obligation>>();
        units.forEach(unit -> found.put(unit, known.obligations(unit)));
        return found;
    }

    @Override
    public Map<UnitId, List<Obligation>> obligations(Collection<UnitId> units, Asked asked, Actor actor) {
        if (!readership.ever(actor, units)) throw new NotThere("unit.unknown");
        var all = obligations(units, asked);
        var readable = readership.readable(actor, all.values());
        var found = new LinkedHashMap<UnitId, List<Obligation>>();
        all.forEach(
                (unit, owed) -> found.put(unit, owed.stream().filter(readable).toList()));
        return found;
    }

    @Override
    public Map<UnitId, List<Obligation>> below(UnitId above, Collection<UnitId> units, Asked asked) {
        return below(above, obligations(units, asked), asked);
    }

    @Override
    public Map<UnitId, List<Obligation>> below(UnitId above, Collection<UnitId> units, Asked asked, Actor actor) {
        return below(above, obligations(units, asked, actor), asked);
    }

    private Map<UnitId, List<Obligation>> below(UnitId above, Map<UnitId, List<Obligation>> all, Asked asked) {
        var account = readership.account(above, all.keySet(), asked);
        var kept = new LinkedHashMap<UnitId, List<Obligation>>();
        all.forEach((unit, owed) -> kept.put(
                unit,
                owed.stream()
                        .filter(one -> unit.equals(above) || unit.equals(one.unit()) && account.test(one))
                        .toList()));
        return kept;
    }

    @Override
    public Optional<OpenedObligation> open(ObligationId id, Asked asked) {
        var known = facts.known(List.of(id.unit()), asked.of(id.period()));
        return known.obligations(id.unit()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> opened(one, known));
    }

    private OpenedObligation opened(Obligation obligation, Facts.Known known) {
        var units = new ArrayList<>(known.before(obligation.unit()));
        units.addFirst(obligation.unit());
        var said = known.said().getOrDefault(obligation.id(), List.of()).stream()
                .map(one -> new OpenedObligation.Line(one.sort().name(), one.said()))
                .toList();
        return new OpenedObligation(obligation, reasons.of(obligation, units), said);
    }

    @Override
    public Optional<OpenedObligation> open(ObligationId id, Asked asked, Actor actor) {
        return open(id, asked)
                .filter(opened -> !readership
                        .readable(List.of(opened.obligation()), actor)
                        .isEmpty());
    }

    @Override
    public List<Obligation> nilsToAnswer(Asked asked, Actor actor) {
        var tops = actor.scope().tops(EnumSet.of(Role.SUPERIOR));
        if (tops.isEmpty()) return List.of();
        return rows.unanswered(asked.region(), tops).stream()
                .map(Statement::about)
                .filter(id -> readership.above(id, tops, actor))
                .flatMap(id -> open(id, asked).stream())
                .map(OpenedObligation::obligation)
                .filter(Obligation::nilWaits)
                .toList();
    }

    @Override
    public List<Stated> stated(UnitId top, LocalDate since, @Nullable LocalDate until, int most, Actor actor) {
        var region = actor.region();
        long from = positions.before(region, since);
        long to = until == null ? NOW : positions.before(region, until.plusDays(1));
        return rows.said(region, List.of(top), actor.scope().readable(), from, to, most).stream()
                .map(one -> new Stated(one.about(), one.sort().name(), one.said()))
                .toList();
    }

    @Override
    public List<Duty> duties(UnitId unit, Asked asked) {
        return facts.known(List.of(unit), asked).duties(unit);
    }

    @Override
    public List<Use> uses(Region region, RecordId record, long asOf) {
        return credits.uses(region, record, asOf);
    }
}
