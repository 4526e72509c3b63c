package shilu.report.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.duty.Duties;
import shilu.duty.Obligation;
import shilu.ledger.Ledger;
import shilu.ledger.WorkRecord;
import shilu.programme.InForce;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
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
    private final Units units;
    private final RecordWords words;

    Gathering(Programmes programmes, Duties duties, Ledger ledger, Units units, RecordWords words) {
        this.programmes = programmes;
        this.duties = duties;
        this.ledger = ledger;
        this.units = units;
        this.words = words;
    }

    /// Every record that counts for the unit up to the period's end.
    List<WorkRecord> counted(Unit unit, Period period, boolean subtree, long asOf) {
        return ledger.counted(unit.region(), unit.id(), period.to(), asOf).stream()
                .filter(record -> subtree || record.unit().equals(unit.id()))
                .toList();
    }

    /// @param form id of the report's form: what another pack reports of itself is left to it
    Gaps gaps(String form, Unit unit, Asked asked, boolean subtree, List<WorkRecord> counted, InForce inForce) {
        var belonging = Belonging.to(form, inForce);
        return new Gaps(
                unit,
                asked.period(),
                asked.onDay(),
                subtree,
                owed(form, unit, asked, subtree),
                matters(unit, asked.onDay(), counted, inForce, belonging),
                duties.duties(unit.id(), asked).stream()
                        .filter(duty -> belonging.holds(duty.id()))
                        .toList());
    }

    private List<Owed> owed(String form, Unit unit, Asked asked, boolean subtree) {
        var covered = subtree ? units.subtree(unit.id(), asked.period().to()) : List.of(unit);
        var owed = new ArrayList<Owed>();
        for (int from = 0; from < covered.size(); from += AT_ONCE) {
            var some = covered.subList(from, Math.min(covered.size(), from + AT_ONCE));
            var found = duties.obligations(some.stream().map(Unit::id).toList(), asked);
            for (var one : some)
                belonging(form, one, asked, found.getOrDefault(one.id(), List.of()))
                        .forEach(obligation -> owed.add(
                                new Owed(obligation, one.shortName(), !one.id().equals(unit.id()))));
        }
        return List.copyOf(owed);
    }

    /// Which packs report for themselves is asked where it is owed: a pack may be in force at some units only.
    private List<Obligation> belonging(String form, Unit of, Asked asked, List<Obligation> obligations) {
        var pack = Belonging.pack(form);
        if (obligations.stream().allMatch(one -> Belonging.pack(one.duty().id()).equals(pack))) return obligations;
        var there = programmes.inForce(of.region(), of.id(), asked.period().to(), asked.asOf());
        var belonging = Belonging.to(form, there);
        return obligations.stream()
                .filter(one -> belonging.holds(one.duty().id()))
                .toList();
    }

    private List<OpenMatter> matters(
            Unit unit, LocalDate onDay, List<WorkRecord> counted, InForce inForce, Belonging belonging) {
        Map<UnitId, String> names = new HashMap<>();
        var matters = new ArrayList<OpenMatter>();
        for (var record : counted) {
            if (!belonging.holds(record.kind().value())) continue;
            var kind = inForce.kind(record.kind()).filter(one -> OpenMatter.openOn(record, one, onDay));
            if (kind.isEmpty()) continue;
            var name = names.computeIfAbsent(record.unit(), this::name);
            matters.add(of(record, kind.get(), name, unit, inForce));
        }
        return List.copyOf(matters);
    }

    private OpenMatter of(WorkRecord record, RecordKind kind, String name, Unit unit, InForce inForce) {
        return OpenMatter.of(record, kind, name, !record.unit().equals(unit.id()), words, inForce);
    }

    private String name(UnitId id) {
        return units.unit(id).map(Unit::shortName).orElse("");
    }
}
