package shilu.sample;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;

/// The engine the tests run on: SQLite, or with `-Dshilu.test.engine=postgresql` a real PostgreSQL server, one for the
/// whole JVM. There each data folder has a database of its own, so that what is started twice on one folder meets the
/// same data, as on SQLite.
public final class Databases {
    public static final String ENGINE = "shilu.test.engine";
    public static final String POSTGRESQL = "postgresql";

    private static final String ROLE = "tests";
    private static final Map<Path, String> MADE = new HashMap<>();
    private static EmbeddedPostgres server;

    private Databases() {}

    public static boolean postgresql() {
        return POSTGRESQL.equals(System.getProperty(ENGINE));
    }

    /// What an application on the data folder is started with.
    public static String[] settings(Path home) {
        if (!postgresql()) return new String[0];
        return new String[] {
            "shilu.database.url=" + url(home), "shilu.database.user=" + ROLE, "shilu.database.password=" + ROLE
        };
    }

    /// What a command on the data folder is called with.
    public static Map<String, String> environment(Path home) {
        var environment = new HashMap<>(Map.of("LANG", "zh_CN.UTF-8", "SHILU_HOME", home.toString()));
        if (postgresql())
            environment.putAll(Map.of("SHILU_DB_URL", url(home), "SHILU_DB_USER", ROLE, "SHILU_DB_PASSWORD", ROLE));
        return environment;
    }

    /// Past the product, as somebody with every right.
    public static Connection connection(Path home) throws SQLException {
        return postgresql()
                ? DriverManager.getConnection(url(home) + "?stringtype=unspecified", "postgres", "postgres")
                : DriverManager.getConnection("jdbc:sqlite:" + home.resolve("shilu.db") + "?busy_timeout=10000");
    }

    /// The address of the folder's database on the PostgreSQL server, which is started and made when first asked.
    public static synchronized String url(Path home) {
        return MADE.computeIfAbsent(home.toAbsolutePath().normalize(), _ -> made("shilu_" + MADE.size()));
    }

    /// From now on the folder's database is at the address, on a server of somebody's own.
    public static synchronized void standsAt(String url, Path home) {
        MADE.put(home.toAbsolutePath().normalize(), url);
    }

    private static String made(String name) {
        run("create database " + name + " owner " + ROLE + " encoding 'UTF8' locale 'C.UTF-8' template template0");
        return server().getJdbcUrl("postgres", name).replaceAll("\\?.*", "");
    }

    public static void run(String statement) {
        try (var connection = server().getPostgresDatabase().getConnection();
                var one = connection.createStatement()) {
            one.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Does not wait for the disk (the library's default), which spares the tests minutes. It ends with this JVM.
    public static synchronized EmbeddedPostgres server() {
        if (server == null) {
            if (LoggerFactory.getLogger("io.zonky") instanceof Logger log) log.setLevel(Level.WARN);
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            run("create role " + ROLE + " login password '" + ROLE + "'");
        }
        return server;
    }
}
