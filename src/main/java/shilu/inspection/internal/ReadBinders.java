package shilu.inspection.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.duty.Credit;
import shilu.duty.Duties;
import shilu.duty.Obligation;
import shilu.inspection.Binder;
import shilu.inspection.Binders;
import shilu.installation.OfficeClock;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;
import shilu.ledger.Preview;
import shilu.ledger.Previews;
import shilu.ledger.WorkRecord;
import shilu.unit.Positions;
import shilu.unit.Units;

/// Gathers binders from duties, records and files, each through its own face and so within the reader's scope.
@Component
class ReadBinders implements Binders {
    private final Duties duties;
    private final Ledger ledger;
    private final Evidences evidences;
    private final Previews previews;
    private final Units units;
    private final Positions positions;
    private final OfficeClock clock;
    private final BinderFiles files;

    ReadBinders(
            Duties duties,
            Ledger ledger,
            Evidences evidences,
            Previews previews,
            Units units,
            Positions positions,
            OfficeClock clock,
            BinderFiles files) {
        this.duties = duties;
        this.ledger = ledger;
        this.evidences = evidences;
        this.previews = previews;
        this.units = units;
        this.positions = positions;
        this.clock = clock;
        this.files = files;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obligation> owed(UnitId unit, int year, Actor actor) {
        return duties.obligations(unit, asked(year, actor), actor).stream()
                .filter(one -> one.unit().equals(unit))
                .toList();
    }

    private Asked asked(int year, Actor actor) {
        return new Asked(actor.region(), Period.year(year), positions.last(actor.region()), clock.today());
    }

    @Override
    @Transactional(readOnly = true)
    public Binder binder(UnitId unit, String duty, int year, Actor actor) {
        var asked = asked(year, actor);
        var owed = duties.obligations(unit, asked, actor).stream()
                .filter(one -> one.unit().equals(unit) && one.duty().id().equals(duty))
                .toList();
        if (owed.isEmpty()) throw new NotThere("inspection.binder.unknown");
        var records = records(owed, asked);
        var numbers = new Numbers();
        var parts = new ArrayList<Binder.Part>();
        for (var one : owed) {
            var works = one.counted().stream()
                    .map(Credit::record)
                    .distinct()
                    .flatMap(id -> java.util.stream.Stream.ofNullable(records.get(id)))
                    .map(record -> work(record, numbers, actor))
                    .toList();
            duties.open(one.id(), asked, actor).ifPresent(opened -> parts.add(new Binder.Part(opened, works)));
        }
        var at = units.unit(unit).orElseThrow(() -> new NotThere("unit.unknown"));
        return new Binder(at, owed.getLast().duty(), year, asked.asOf(), List.copyOf(parts));
    }

    private Map<RecordId, WorkRecord> records(List<Obligation> owed, Asked asked) {
        var ids = owed.stream()
                .flatMap(one -> one.counted().stream())
                .map(Credit::record)
                .distinct()
                .toList();
        return new LinkedHashMap<>(ledger.asOf(asked.region(), ids, asked.asOf()));
    }

    private Binder.Work work(WorkRecord record, Numbers numbers, Actor actor) {
        var items = record.current().evidence().stream()
                .map(file -> new Binder.Item(numbers.next(), file, evidences.open(record.id(), file.id(), actor)))
                .toList();
        return new Binder.Work(record, items);
    }

    private static final class Numbers {
        private int last;

        int next() {
            return ++last;
        }
    }

    @Override
    public void zip(Binder binder, OutputStream to) throws IOException {
        files.zip(binder, to);
    }

    @Override
    public long drawing(Binder binder) {
        return binder.items().stream()
                .flatMap(item -> item.content().stream())
                .filter(content -> previews.of(content) instanceof Preview.Drawing)
                .count();
    }

    @Override
    public void pdf(Binder binder, OutputStream to) throws IOException {
        long drawing = drawing(binder);
        if (drawing > 0) throw Refused.because("inspection.binder.drawing", drawing);
        files.pdf(binder, to);
    }
}
