package shilu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import shilu.common.Region;

/// Rows that are written past the product.
final class Past {
    private Past() {}

    interface Writing {
        /// @return the last position taken
        long on(Connection connection) throws SQLException;
    }

    /// In one transaction, after which positions go on where these ended.
    ///
    /// @return the last position taken
    static long write(Store store, Region region, Writing writing) throws SQLException {
        try (var connection = store.connection()) {
            connection.setAutoCommit(false);
            long position = writing.on(connection);
            try (var last = connection.prepareStatement("update unit_position set last = ? where region = ?")) {
                last.setLong(1, position);
                last.setString(2, region.value());
                last.executeUpdate();
            }
            connection.commit();
            connection.setAutoCommit(true);
            analyze(store, connection);
            return position;
        }
    }

    /// As the server does by itself some minutes after so many rows; SQLite is never told, as in the product.
    static void analyze(Store store, Connection connection) throws SQLException {
        if (!(store instanceof Store.Postgresql)) return;
        try (var all = connection.createStatement()) {
            all.execute("analyze");
        }
    }
}
