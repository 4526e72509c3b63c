package shilu.duty.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.duty.internal.Credits.Wanted;
import shilu.ledger.CountChanging;
import shilu.ledger.Ledger;
import shilu.ledger.WorkRecord;
import shilu.programme.InForce;
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
    void on(CountChanging changing) {
        var inForce = changing.changes().stream()
                .map(change -> inForce(changing.region(), change))
                .toList();
        changing.following().add(now -> {
            var wanted = new ArrayList<Wanted>();
            for (int i = 0; i < now.size(); i++) {
                var record = now.get(i).record();
                boolean first = changing.changes().get(i).first();
                wanted.add(new Wanted(
                        record.id(),
                        Worth.of(record, inForce.get(i)),
                        now.get(i).position(),
                        first));
            }
            credits.settle(changing.region(), wanted);
        });
    }

    /// On the record's day, which is that of what counts or, where nothing does any more, of what counted last.
    private InForce inForce(Region region, CountChanging.Change change) {
        var version = Objects.requireNonNull(change.after() == null ? change.before() : change.after());
        return programmes.inForce(region, change.unit(), version.day(), TreeSql.NOW);
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
        var wanted = new ArrayList<Wanted>();
        records.forEach((id, record) -> {
            var course = Objects.requireNonNull(courses.get(record.unit()));
            wanted.add(new Wanted(id, Worth.of(record, course.forWork(record.day())), position, false));
        });
        credits.settle(region, wanted);
    }
}
