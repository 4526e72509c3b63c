package shilu.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.duty.Duties;
import shilu.duty.Obligation;
import shilu.installation.OfficeClock;
import shilu.ledger.Ledger;
import shilu.ledger.RecordQuery;
import shilu.ledger.RecordState;
import shilu.ledger.Standing;
import shilu.ledger.WorkRecord;
import shilu.plan.Judged;
import shilu.plan.PlanItem;
import shilu.plan.PlanItem.State;
import shilu.plan.internal.Judging.Work;
import shilu.programme.InForce;
import shilu.programme.Programmes;
import shilu.unit.Positions;

/// Gathers what the items of one unit and year are judged by, in a few statements, and has them judged as of now.
@Component
class Finding {
    /// Of a unit hardly ever so many records wait at once.
    private static final int WAITING = 200;

    private static final int WEEK = 6;

    private final Duties duties;
    private final Ledger ledger;
    private final Programmes programmes;
    private final Positions positions;
    private final OfficeClock clock;

    Finding(Duties duties, Ledger ledger, Programmes programmes, Positions positions, OfficeClock clock) {
        this.duties = duties;
        this.ledger = ledger;
        this.programmes = programmes;
        this.positions = positions;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    Asked asked(Region region, Period period) {
        return new Asked(region, period, positions.last(region), clock.today());
    }

    /// With the week that begins in the year and ends in the next.
    List<Obligation> owed(UnitId unit, int year, Region region) {
        var days = Period.year(year);
        return duties.obligations(
                unit, asked(region, new Period(days.from(), days.to().plusDays(WEEK))));
    }

    List<Judged> judged(UnitId unit, int year, List<PlanItem> items, Actor actor) {
        if (items.isEmpty()) return List.of();
        boolean kept = items.stream().anyMatch(item -> item.state() == State.KEPT);
        var owed = kept ? owed(unit, year, actor.region()) : List.<Obligation>of();
        var waiting = kept ? waiting(unit, year, actor) : List.<Work>of();
        var progress = new Judging(owed, tied(items, actor.region()), waiting, clock.today()).of(items);
        return items.stream()
                .map(item -> new Judged(item, Objects.requireNonNull(progress.get(item.id()))))
                .sorted(Comparator.comparing(
                                (Judged one) -> one.item().work().when().to())
                        .thenComparing(one -> one.item().id()))
                .toList();
    }

    private Map<RecordId, WorkRecord> tied(List<PlanItem> items, Region region) {
        var ids = new HashSet<RecordId>();
        for (var item : items) if (item.record() != null) ids.add(item.record());
        return ids.isEmpty() ? Map.of() : ledger.asOf(region, ids, positions.last(region));
    }

    /// What was submitted for the first time and not answered yet, by the duties it would count for.
    private List<Work> waiting(UnitId unit, int year, Actor actor) {
        var query = RecordQuery.all()
                .about(unit, null, Period.year(year))
                .standing(Standing.WAITING)
                .paged(0, WAITING);
        var found = new ArrayList<Work>();
        var asOf = positions.last(actor.region());
        var inForce = new HashMap<LocalDate, InForce>();
        for (var record : ledger.find(query, actor).records()) {
            if (!record.unit().equals(unit) || !(record.state() instanceof RecordState.Submitted)) continue;
            var then =
                    inForce.computeIfAbsent(record.day(), day -> programmes.inForce(actor.region(), unit, day, asOf));
            then.meets(record.kind(), record.current().values()).stream()
                    .filter(meets -> !meets.event() && meets.partner() == null)
                    .forEach(meets -> found.add(new Work(meets.duty().id(), record.id(), record.day())));
        }
        return found;
    }
}
