package shilu.search;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import shilu.common.Actor;
import shilu.common.Plain;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.sample.World;
import shilu.unit.Unit;

/// A county with two bureaus, one with an office below it, whose records are looked for.
final class Archive {
    static final LocalDate DAY = LocalDate.of(2025, 5, 6);

    final World world = World.fresh();
    final Words words = World.bean(Words.class);
    final Indexing indexing = World.bean(Indexing.class);
    final Ledger ledger = World.bean(Ledger.class);
    final Unit one = world.unit("one", world.county);
    final Unit below = world.unit("below", one);
    final Unit other = world.unit("other", world.county);
    final List<Unit> units = List.of(one, below, other);
    final Actor recorder = world.actor(world.county.id(), Role.RECORDER);
    final Actor confirmer = world.actor(world.county.id(), Role.CONFIRMER);

    Archive() {
        var programmes = World.bean(Programmes.class);
        var pack = programmes.keep(world.region, Path.of("src/test/resources/packs-tiny/v1/tiny"));
        programmes.adopt(
                pack, world.county.id(), LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31), world.administrator());
    }

    static Values values(String title, String... agenda) {
        var items =
                List.of(agenda).stream().map(text -> new Value.Item(null, text)).toList();
        var values = new TreeMap<String, Value>(Map.of(
                "title", new Value.Text(title),
                "form", new Value.Choice(List.of("plain")),
                "expected", new Value.Quantity(BigDecimal.ONE),
                "actual", new Value.Quantity(BigDecimal.ONE)));
        if (!items.isEmpty()) values.put("agenda", new Value.Items(items));
        return new Values(values);
    }

    WorkRecord submitted(Unit unit, LocalDate day, Values values) {
        var work = new NewRecord(unit.id(), new KindId("tiny.meeting"), day, values, List.of(), null);
        return ledger.submit(work, recorder);
    }

    WorkRecord confirmed(Unit unit, LocalDate day, Values values) {
        var record = submitted(unit, day, values);
        ledger.confirm(record.id(), confirmer);
        return now(record);
    }

    WorkRecord confirmed(String title, String... agenda) {
        return confirmed(one, DAY, values(title, agenda));
    }

    WorkRecord now(WorkRecord record) {
        return ledger.record(record.id(), confirmer).orElseThrow();
    }

    void indexed() {
        indexing.index(world.region);
    }

    /// Blanks every text of the record, as an erasure by law does.
    void erase(WorkRecord record) {
        World.bean(DSLContext.class)
                .execute(
                        "update ledger_text set content = null where region = ? and unit = ? and seq in"
                                + " (select seq from ledger_entry where region = ? and record = ?)",
                        world.region.value(),
                        record.unit().value(),
                        world.region.value(),
                        record.id().value());
    }

    Actor reader(UnitId at) {
        return world.actor(at, Role.SUPERIOR);
    }

    Words.Hits hits(String typed, Actor actor) {
        return words.find(new Wanted(Plain.of(typed).words(), null, null, null, 0, 20), actor);
    }

    List<String> found(String typed, Actor actor) {
        return hits(typed, actor).hits().stream()
                .map(hit -> hit.record().title())
                .toList();
    }

    List<String> found(String typed) {
        return found(typed, confirmer);
    }
}
