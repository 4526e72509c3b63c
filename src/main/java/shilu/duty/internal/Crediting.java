package shilu.duty.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.ledger.CountChanging;
import shilu.ledger.Ledger;
import shilu.ledger.WorkRecord;
import shilu.programme.PackAdopted;
import shilu.programme.Programmes;
import shilu.unit.TreeChanged;
import shilu.unit.TreeSql;

/// Brings credits in line with what counts, in the transaction and at the position of the fact that changed it: what a
/// record should give by the packs in force on its day, less what it has given so far. One way for confirming,
/// correcting, withdrawing, adopting a pack and moving a unit, so none can drift from the others.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Crediting {
    private final Credits credits;
    private final Ledger ledger;
    private final Programmes programmes;

    Crediting(Credits credits, Ledger ledger, Programmes programmes) {
        this.credits = credits;
        this.ledger = ledger;
        this.programmes = programmes;
    }

    /// What is in force is looked up before the position is taken, when all others in the region begin to wait.
    @EventListener
    void on(CountChanging change) {
        var version = change.after() == null ? change.before() : change.after();
        if (version == null) {
            change.following().add(this::settle);
            return;
        }
        var day = version.day();
        var inForce = programmes.inForce(change.region(), change.unit(), day, TreeSql.NOW);
        change.following().add((record, position) -> {
            if (record.day().equals(day))
                credits.settle(record.region(), record.id(), Worth.of(record, inForce), position);
            else settle(record, position);
        });
    }

    @EventListener
    void on(PackAdopted adopted) {
        settleAll(adopted.region(), adopted.top(), adopted.position());
    }

    @EventListener
    void on(TreeChanged changed) {
        settleAll(changed.region(), changed.unit(), changed.position());
    }

    private void settleAll(Region region, UnitId top, long position) {
        ledger.counting(region, top, ids -> settle(region, ids, position));
    }

    private void settle(Region region, List<RecordId> ids, long position) {
        var records = ledger.asOf(region, ids, position);
        var units = records.values().stream().map(WorkRecord::unit).distinct().toList();
        var courses = programmes.courses(region, units, position);
        var wanted = new LinkedHashMap<RecordId, Map<Worth.Place, Worth>>();
        records.forEach((id, record) -> {
            var course = Objects.requireNonNull(courses.get(record.unit()));
            wanted.put(id, Worth.of(record, course.forWork(record.day())));
        });
        credits.settle(region, wanted, position);
    }

    private void settle(WorkRecord record, long position) {
        var inForce = programmes.inForce(record.region(), record.unit(), record.day(), position);
        credits.settle(record.region(), record.id(), Worth.of(record, inForce), position);
    }
}
