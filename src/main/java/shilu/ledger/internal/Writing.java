package shilu.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.ledger.CountChanged;
import shilu.ledger.CountChanging;
import shilu.ledger.EntryType;
import shilu.ledger.NewRecord;
import shilu.ledger.Pending;
import shilu.ledger.Version;
import shilu.ledger.internal.SqlEntries.Adding;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.unit.TreeSql;

/// Writes what was decided: adds to the chains, lets the records' rows follow, tells what counts now. Some hundred
/// records together cost few statements more than one. Nothing is judged here.
@Component
class Writing {
    private final SqlEntries entries;
    private final Records records;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;

    Writing(SqlEntries entries, Records records, Programmes programmes, ApplicationEventPublisher events) {
        this.entries = entries;
        this.records = records;
        this.programmes = programmes;
        this.events = events;
    }

    List<Told> begin(List<NewRecord> all, Actor actor) {
        var titles = knowing(actor.region(), all.stream().map(NewRecord::kind));
        var adding = all.stream().map(Writing::submitted).toList();
        var begun = entries.append(actor.region(), actor.person(), adding).stream()
                .map(stored -> Told.of(List.of(stored), titles))
                .toList();
        records.begin(begun, all.stream().map(NewRecord::batch).toList());
        return begun;
    }

    private static Adding submitted(NewRecord work) {
        var seals = new Seals();
        var body = Body.version(work.kind(), work.day(), work.values(), work.evidence(), null, seals);
        return new Adding(work.unit(), RecordId.fresh(), EntryType.SUBMITTED, body, seals);
    }

    Told add(Told told, EntryType type, Body body, Seals seals, Actor actor) {
        var record = told.record();
        return add(List.of(told), List.of(new Adding(record.unit(), record.id(), type, body, seals)), actor)
                .getFirst();
    }

    private List<Told> add(List<Told> all, List<Adding> adding, Actor actor) {
        // Looked up before the positions are taken: from then on everybody else in the region waits.
        var titles =
                knowing(actor.region(), all.stream().map(told -> told.record().kind()));
        var stored = entries.append(actor.region(), actor.person(), adding);
        var now = IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).and(stored.get(i), titles))
                .toList();
        records.follow(now.stream().map(Told::record).toList());
        return now;
    }

    /// Yes to what waits in each of them, however it was judged.
    ///
    /// @param alone where the pack asks for no second person
    List<Told> answerYes(List<Told> waiting, boolean alone, Actor actor) {
        var changes = waiting.stream().map(Writing::change).toList();
        var changing = new CountChanging(actor.region(), changes, new ArrayList<>());
        events.publishEvent(changing);
        var now = add(waiting, waiting.stream().map(told -> yes(told, alone)).toList(), actor);
        var counted = now.stream()
                .map(told -> new CountChanging.Counted(
                        told.record(), told.last().entry().position()))
                .toList();
        changing.following().forEach(each -> each.follow(counted));
        for (int i = 0; i < now.size(); i++) events.publishEvent(changed(now.get(i), changes.get(i)));
        return now;
    }

    private static Adding yes(Told told, boolean alone) {
        var seals = new Seals();
        var body = Body.answer(told.askedBy(), null, alone, seals);
        return new Adding(told.record().unit(), told.record().id(), told.pending().confirmed, body, seals);
    }

    private static CountChanging.Change change(Told told) {
        var record = told.record();
        return new CountChanging.Change(
                record.unit(),
                record.id(),
                record.kind(),
                record.counted().orElse(null),
                after(told),
                told.neverCounted());
    }

    private static @Nullable Version after(Told told) {
        return told.pending() == Pending.WITHDRAWAL
                ? null
                : told.record().versions().getLast();
    }

    private static CountChanged changed(Told now, CountChanging.Change change) {
        var entry = now.last().entry();
        return new CountChanged(
                entry.region(),
                entry.unit(),
                entry.record(),
                now.record().kind(),
                entry.position(),
                entry.seq(),
                change.before(),
                change.after());
    }

    private Titles knowing(Region region, Stream<KindId> kinds) {
        var titles = new Titles(programmes, region, TreeSql.NOW);
        kinds.distinct().forEach(titles::knowing);
        return titles;
    }
}
