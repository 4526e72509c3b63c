package shilu.bench;

import java.util.ArrayList;
import java.util.List;
import shilu.common.Role;
import shilu.ledger.Ledger;
import shilu.unit.Positions;

/// Records one by one through the faces, each submitted and confirmed, with every commit on the disk; beside the bare
/// insert of the very rows this left, in as many transactions, on the same engine.
final class Writes implements Line {
    private static final double SHARE = 0.5;
    private static final int MANY = 8;

    @Override
    public String name() {
        return "writes";
    }

    @Override
    public List<Row> measure(Extent extent) throws Exception {
        int records = extent.of(20, 1_500, 6_000);
        return Engine.each(engine -> {
            try (var store = engine.open();
                    var bare = engine.open()) {
                return on(store, bare, records);
            }
        });
    }

    private static List<Row> on(Store store, Store bare, int records) throws Exception {
        Office.started(bare).close(); // makes the tables
        try (var office = new Office(store, MANY)) {
            through(office, 1, records / 2); // warms up
            return List.of(row(office, store, bare, 1, records), row(office, store, bare, MANY, records));
        }
    }

    private static Row row(Office office, Store store, Store bare, int writers, int records) throws Exception {
        long before = office.bean(Positions.class).last(office.region);
        double faces = 2 * records / through(office, writers, records);
        BareRows rows;
        try (var from = store.connection()) {
            rows = BareRows.after(before, from);
        }
        double inserts = rows.entries() / bare(rows, bare, writers);
        var what = "%s: entries a second, %d writer%s (submitted, confirmed; %.1f rows each)"
                .formatted(store.engine(), writers, writers == 1 ? "" : "s", rows.rowsEach());
        return Row.of(what, Text.number(faces), "≥ 50 % of the bare insert", faces >= SHARE * inserts)
                .beside("bare insert of the same rows: " + Text.number(inserts), faces / inserts);
    }

    private static double through(Office office, int writers, int records) throws Exception {
        var ledger = office.bean(Ledger.class);
        return Together.seconds(writers, writer -> {
            var unit = office.bureaus.get(writer);
            var recorder = office.actor(unit, Role.RECORDER);
            var confirmer = office.actor(unit, Role.CONFIRMER);
            return () -> {
                for (int i = writer; i < records; i += writers) {
                    var record = ledger.submit(Office.training(unit, i), recorder);
                    ledger.confirm(record.id(), confirmer);
                }
                return null;
            };
        });
    }

    /// SQLite has one writer: bare ones take turns too, on one connection.
    private static double bare(BareRows rows, Store store, int writers) throws Exception {
        int connections = store instanceof Store.Sqlite ? 1 : writers;
        var open = new ArrayList<java.sql.Connection>();
        for (int i = 0; i < connections; i++) open.add(store.connection());
        double seconds = Together.seconds(connections, one -> () -> {
            rows.insert(open.get(one), one, connections);
            return null;
        });
        for (var connection : open) connection.close();
        return seconds;
    }
}
