package shilu.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/// A fresh database that waits for the disk at every commit, as an office's does, in a folder on a real disk. It is
/// removed when closed.
sealed interface Store extends AutoCloseable {
    Path WORK = Path.of("target", "bench", "work");

    String engine();

    Path home();

    /// What an application on it is started with.
    String[] settings();

    /// What a command on it is called with.
    Map<String, String> environment();

    /// Past the product; many rows of a batch go in one statement.
    Connection connection() throws SQLException;

    @Override
    void close() throws IOException;

    static Store sqlite() throws IOException {
        return new Sqlite(fresh());
    }

    static Store postgresql() throws IOException {
        var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_connections", "100")
                .setOverrideWorkingDirectory(fresh().toFile())
                .start();
        return new Postgresql(fresh(), server);
    }

    private static Path fresh() throws IOException {
        Files.createDirectories(WORK);
        return Files.createTempDirectory(WORK.toAbsolutePath(), "store");
    }

    record Sqlite(Path home) implements Store {
        @Override
        public String engine() {
            return "SQLite";
        }

        @Override
        public String[] settings() {
            return new String[0];
        }

        @Override
        public Map<String, String> environment() {
            return Map.of("SHILU_HOME", home.toString());
        }

        @Override
        public Connection connection() throws SQLException {
            return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("shilu.db")
                    + "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&transaction_mode=IMMEDIATE");
        }

        @Override
        public void close() throws IOException {
            Folders.remove(home);
        }
    }

    record Postgresql(Path home, EmbeddedPostgres server) implements Store {
        @Override
        public String engine() {
            return "PostgreSQL";
        }

        @Override
        public String[] settings() {
            return new String[] {
                "shilu.database.url=" + address(), "shilu.database.user=postgres", "shilu.database.password=postgres"
            };
        }

        @Override
        public Map<String, String> environment() {
            return Map.of(
                    "SHILU_HOME",
                    home.toString(),
                    "SHILU_DB_URL",
                    address(),
                    "SHILU_DB_USER",
                    "postgres",
                    "SHILU_DB_PASSWORD",
                    "postgres");
        }

        private String address() {
            return server.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "");
        }

        @Override
        public Connection connection() throws SQLException {
            return DriverManager.getConnection(
                    server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true");
        }

        @Override
        public void close() throws IOException {
            server.close();
            Folders.remove(home);
        }
    }
}
