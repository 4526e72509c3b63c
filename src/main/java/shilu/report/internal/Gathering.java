package shilu.report.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.duty.Duties;
import shilu.ledger.Ledger;
import shilu.ledger.WorkRecord;
import shilu.plan.PlanItem;
import shilu.plan.Plans;
import shilu.programme.InForce;
import shilu.programme.Programmes;
import shilu.programme.ReportForm;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Gathers what a unit owed and what is open, as of one position and seen from one day.
@Component
class Gathering {
    /// So many units are asked for at once.
    private static final int AT_ONCE = 50;

    private final Programmes programmes;
    private final Duties duties;
    private final Ledger ledger;
    private final Plans plans;
    private final Units units;

    Gathering(Programmes programmes, Duties duties, Ledger ledger, Plans plans, Units units) {
        this.programmes = programmes;
        this.duties = duties;
        this.ledger = ledger;
        this.plans = plans;
        this.units = units;
    }

    /// Every record that counts for the unit up to the period's end.
    List<WorkRecord> counted(Unit unit, Period period, boolean subtree, long asOf) {
        return ledger.counted(unit.region(), unit.id(), period.to(), asOf).stream()
                .filter(record -> subtree || record.unit().equals(unit.id()))
                .toList();
    }

    /// @param form what another pack reports of itself is left to it
    Gaps gaps(ReportForm form, Unit unit, Asked asked, boolean subtree, List<WorkRecord> counted, InForce inForce) {
        var belonging = Belonging.to(form, unit.type(), asked.period(), inForce.reports());
        var covered = subtree ? units.stood(unit.id(), asked.period(), asked.asOf()) : List.of(unit);
        return new Gaps(
                unit,
                asked.period(),
                asked.onDay(),
                covered.size() > 1,
                owed(belonging, unit, asked, covered),
                matters(belonging, unit, asked, counted),
                duties.duties(unit.id(), asked).stream()
                        .filter(duty -> belonging.holds(duty.id()))
                        .toList(),
                planned(belonging, unit, asked));
    }

    /// The unit's own plan for what follows; other work than duties belongs to no pack and stands in every report.
    private List<PlanItem> planned(Belonging belonging, Unit unit, Asked asked) {
        return plans.kept(unit.id(), asked.of(PeriodWords.following(asked.period()))).stream()
                .filter(item -> item.work().duty() == null
                        || belonging.holds(item.work().duty()))
                .toList();
    }

    /// What each unit owed while it stood here, and what the unit itself took over.
    private List<Owed> owed(Belonging belonging, Unit unit, Asked asked, List<Unit> covered) {
        Map<UnitId, String> names = new HashMap<>();
        var owed = new ArrayList<Owed>();
        for (int from = 0; from < covered.size(); from += AT_ONCE) {
            var some = covered.subList(from, Math.min(covered.size(), from + AT_ONCE));
            var found = duties.below(unit.id(), some.stream().map(Unit::id).toList(), asked);
            some.stream()
                    .flatMap(one -> found.getOrDefault(one.id(), List.of()).stream())
                    .filter(one -> belonging.holds(one.duty().id()))
                    .map(one -> new Owed(
                            one,
                            names.computeIfAbsent(one.unit(), this::name),
                            !one.unit().equals(unit.id())))
                    .forEach(owed::add);
        }
        return List.copyOf(owed);
    }

    /// Each record is read by what was in force at its own unit on its day: a pack may be in force below only, or no
    /// more at the period's end.
    private List<OpenMatter> matters(Belonging belonging, Unit unit, Asked asked, List<WorkRecord> counted) {
        var at = counted.stream().map(WorkRecord::unit).collect(Collectors.toSet());
        var courses = programmes.courses(asked.region(), at, asked.asOf());
        Map<UnitId, String> names = new HashMap<>();
        var matters = new ArrayList<OpenMatter>();
        for (var record : counted) {
            if (!belonging.holds(record.kind().value())) continue;
            var then = Objects.requireNonNull(courses.get(record.unit())).forWork(record.day());
            var kind = then.kind(record.kind()).filter(one -> OpenMatter.openOn(record, one, asked.onDay()));
            if (kind.isEmpty()) continue;
            var name = names.computeIfAbsent(record.unit(), this::name);
            matters.add(OpenMatter.of(record, kind.get(), name, !record.unit().equals(unit.id())));
        }
        return List.copyOf(matters);
    }

    private String name(UnitId id) {
        return units.unit(id).map(Unit::shortName).orElse("");
    }
}
