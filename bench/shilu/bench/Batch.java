package shilu.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Rows of one table, sent some thousand at a time. Days and moments are written as the product writes them.
final class Batch implements AutoCloseable {
    static final Date FOREVER = Date.valueOf("9999-12-31");
    static final Timestamp NOW = Timestamp.valueOf("2025-12-31 00:00:00");
    private static final int ROWS = 5_000;

    private final PreparedStatement insert;
    private final boolean text;
    private int waiting;

    /// @param columns how many of the table's columns, from the first on, each row has; later ones stay empty
    Batch(Connection connection, String table, int columns) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(columns, "?"));
        var names = String.join(", ", names(connection, table).subList(0, columns));
        insert = connection.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")");
        text = connection.getMetaData().getDatabaseProductName().equals("SQLite");
    }

    private static List<String> names(Connection connection, String table) throws SQLException {
        var names = new ArrayList<String>();
        try (var columns = connection.getMetaData().getColumns(null, null, table, null)) {
            while (columns.next()) names.add(columns.getString("COLUMN_NAME"));
        }
        return names;
    }

    void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) insert.setObject(i + 1, written(values[i]));
        insert.addBatch();
        if (++waiting % ROWS == 0) insert.executeBatch();
    }

    private Object written(Object value) {
        return text && (value instanceof Date || value instanceof Timestamp) ? value.toString() : value;
    }

    @Override
    public void close() throws SQLException {
        insert.executeBatch();
        insert.close();
    }
}
