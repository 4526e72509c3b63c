package shilu.installation;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/// The embedded database: one SQLite file in the data folder. A single writing connection, since SQLite has one writer
/// and a second would only meet SQLITE_BUSY in the middle of its work; several reading ones that cannot write.
record SqliteFile(Path file) implements Engine {
    /// How long a process waits for another one's write, such as a large import beside a running server.
    private static final int WAIT_MILLIS = 60_000;

    /// Holds what an import changes of the indexes, which it meets in no order; taken only as far as it is needed.
    private static final int WRITER_CACHE_KIB = 32 << 10;

    @Override
    public SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @Override
    public HikariConfig writers() {
        return pool("writer", 1, "IMMEDIATE", "PRAGMA cache_size=-" + WRITER_CACHE_KIB);
    }

    @Override
    public HikariConfig readers() {
        return pool("reader", 8, "DEFERRED", "PRAGMA query_only=1");
    }

    @Override
    public DataSource migrations() {
        return new SimpleDriverDataSource(new org.sqlite.JDBC(), url("IMMEDIATE"));
    }

    /// The file is made when it is not there.
    @Override
    public void check() {}

    private HikariConfig pool(String name, int size, String mode, String first) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(new PreparedOnce(new SimpleDriverDataSource(new org.sqlite.JDBC(), url(mode))));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionInitSql(first);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        return config;
    }

    private String url(String mode) {
        return "jdbc:sqlite:" + file
                + "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&busy_timeout=" + WAIT_MILLIS
                + "&transaction_mode=" + mode;
    }
}
