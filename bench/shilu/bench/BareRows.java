package shilu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/// The rows that some entries left in the database, to be inserted again by prepared statements and nothing else: one
/// transaction for each entry, as the product had. What is read and checked before is left out, and so are the rows
/// that
/// are changed (where the record stands now, the last position of the day).
final class BareRows {
    private static final List<String> TABLES =
            List.of("ledger_entry", "ledger_text", "ledger_record", "metric_contribution");

    private record Row(String table, Object[] values) {}

    private final List<List<Row>> entries;

    private BareRows(List<List<Row>> entries) {
        this.entries = entries;
    }

    static BareRows after(long position, Connection from) throws SQLException {
        var entries = new TreeMap<Long, List<Row>>();
        for (var table : TABLES) {
            var at = table.equals("ledger_text") ? "e.position" : "t.position";
            var join = table.equals("ledger_text")
                    ? " join ledger_entry e on e.region = t.region and e.unit = t.unit and e.seq = t.seq"
                    : "";
            var asked = "select t.*, " + at + " from " + table + " t" + join + " where " + at + " > " + position;
            try (var statement = from.createStatement();
                    var found = statement.executeQuery(asked)) {
                while (found.next()) read(table, found, entries);
            }
        }
        return new BareRows(List.copyOf(entries.values()));
    }

    private static void read(String table, ResultSet found, TreeMap<Long, List<Row>> entries) throws SQLException {
        var values = new Object[found.getMetaData().getColumnCount() - 1];
        for (int i = 0; i < values.length; i++) values[i] = found.getObject(i + 1);
        entries.computeIfAbsent(found.getLong(values.length + 1), _ -> new ArrayList<>())
                .add(new Row(table, values));
    }

    int entries() {
        return entries.size();
    }

    /// The rows of one entry, on average.
    double rowsEach() {
        return entries.stream().mapToInt(List::size).average().orElse(0);
    }

    /// Inserts every n-th entry, from the first on.
    void insert(Connection to, int first, int n) throws SQLException {
        to.setAutoCommit(false);
        var statements = new TreeMap<String, PreparedStatement>();
        for (int i = first; i < entries.size(); i += n) {
            for (var row : entries.get(i)) insert(row, statements, to);
            to.commit();
        }
    }

    private static void insert(Row row, TreeMap<String, PreparedStatement> statements, Connection to)
            throws SQLException {
        var known = statements.get(row.table());
        if (known == null) {
            var marks = String.join(", ", Collections.nCopies(row.values().length, "?"));
            known = to.prepareStatement("insert into " + row.table() + " values (" + marks + ")");
            statements.put(row.table(), known);
        }
        for (int i = 0; i < row.values().length; i++) known.setObject(i + 1, row.values()[i]);
        known.executeUpdate();
    }
}
