package shilu.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import shilu.common.Problem;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Timing;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.programme.Values;
import shilu.unit.Positions;
import shilu.unit.TreeSql;
import shilu.unit.Units;

/// Whether a version of a record may be submitted: the day, the unit that day, the kind in force that day, the fields,
/// the evidence. Every problem at once.
@Component
class Submitting {
    private final Programmes programmes;
    private final Units units;
    private final Positions positions;
    private final OfficeClock clock;

    Submitting(Programmes programmes, Units units, Positions positions, OfficeClock clock) {
        this.programmes = programmes;
        this.units = units;
        this.positions = positions;
        this.clock = clock;
    }

    List<Problem> problems(
            Region region, UnitId unit, KindId kindId, LocalDate day, Values values, List<EvidenceRef> evidence) {
        var problems = new ArrayList<Problem>();
        if (day.isAfter(clock.today())) problems.add(Problem.about("day", "ledger.day.future", day, clock.today()));
        problems.addAll(open(unit, day));
        var inForce = programmes.inForce(region, unit, day, TreeSql.NOW);
        var kind = inForce.kind(kindId);
        if (kind.isEmpty()) {
            problems.add(Problem.of("ledger.kind.not-in-force", kindId, day));
            return problems;
        }
        problems.addAll(inForce.problems(kind.get(), values));
        if (kind.get().evidence() && evidence.isEmpty()) {
            problems.add(Problem.about(
                    "evidence", "ledger.evidence.missing", kind.get().name()));
        }
        return problems;
    }

    /// The unit may have been closed since the version was submitted.
    List<Problem> stillOpen(WorkRecord record) {
        return open(record.unit(), record.versions().getLast().day());
    }

    private List<Problem> open(UnitId unit, LocalDate day) {
        return units.unit(unit).filter(one -> one.openOn(day)).isPresent()
                ? List.of()
                : List.of(Problem.about("day", "ledger.unit.not-open", day));
    }

    /// The kind as the pack in force that day defines it.
    RecordKind kind(WorkRecord record) {
        return programmes
                .inForce(record.region(), record.unit(), record.day(), TreeSql.NOW)
                .kind(record.kind())
                .orElseThrow();
    }

    Timing timing(WorkRecord record) {
        long now = positions.last(record.region());
        var began = programmes.began(record.region(), record.unit(), record.kind(), now);
        if (began.isPresent() && record.day().isBefore(began.get())) return Timing.OPENING;
        int days = programmes
                .inForce(record.region(), record.unit(), record.day(), now)
                .lateAfterDays(record.kind());
        return record.entered().isAfter(record.day().plusDays(days)) ? Timing.LATE : Timing.IN_TIME;
    }
}
