package shilu.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import shilu.sample.Databases;

/// Sees from outside how much the database writes down ahead of a commit: somebody is writing at this very moment. On
/// SQLite that is the file beside the database; on PostgreSQL the server's log, as long as a transaction in this
/// database has written and is open.
final class Growth implements AutoCloseable {
    private static final String WRITTEN = """
            select case when exists (select from pg_stat_activity where datname = current_database()
              and backend_xid is not null and pid <> pg_backend_pid())
            then pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') end""";

    private final Path log;
    private final Connection onlooker;

    Growth(Path home) throws SQLException {
        log = home.resolve("shilu.db-wal");
        onlooker = Databases.postgresql() ? Databases.connection(home) : null;
    }

    /// Returns when a transaction has written so many bytes; false when the process ended before.
    boolean await(long bytes, Process process) throws Exception {
        long before = 0;
        while (process.isAlive()) {
            long written = written();
            if (before == 0 && onlooker != null) before = written; // its log is as long as the server's life
            if (written > before + bytes) return true;
            process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /// 0 while nobody writes.
    private long written() throws IOException, SQLException {
        if (onlooker == null) return Files.exists(log) ? Files.size(log) : 0;
        try (var statement = onlooker.createStatement();
                var row = statement.executeQuery(WRITTEN)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
        if (onlooker != null) onlooker.close();
    }
}
