package shilu.installation;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import shilu.common.Refused;

/// A database on a PostgreSQL server, for several servers and commands at once. Nobody but the server is told the
/// password: it is in no message, no log and no address that is shown.
///
/// @param place host, port and database, as messages name it
record PostgresServer(String url, String place, Properties known) implements Engine {
    private static final String MAY_MAKE_TABLES = "select has_schema_privilege(current_schema(), 'create')::text";
    /// A connection keeps its plans. Made while a table is small, as before the first import, they would go over all
    /// of it until the server counts its rows again, and within one import that is never. What they cost in the
    /// server's eyes then is no reason to compile them either.
    private static final String BY_INDEX = "set enable_seqscan = off; set jit = off";

    /// What is read ranges from a village to a province. A plan that is kept is made for the middle of them: at the
    /// top it went through every unit below for the few records that were not folded yet, a second and a half
    /// instead of two thousandths. So the way is chosen anew for what is asked, in a fraction of a thousandth.
    private static final String BY_WHAT_IS_ASKED = "set plan_cache_mode = force_custom_plan; ";

    /// What is read at once are some hundred rows here and there, of tables that the server's memory and quick disks
    /// hold: the server's own settings are for disks that turn, where reading all of a table for them is less. Many
    /// read at the same time, so one of them does not take the processors of all, and none is worth compiling for.
    private static final String MANY_SHORT_ONES =
            "set random_page_cost = 1.1; set max_parallel_workers_per_gather = 0; set jit = off";

    private static final int OLDEST = 15;
    private static final int POOL = 10;

    /// Who writes may have to wait for an import; whoever reads waits for nobody, so that a database that is gone is
    /// soon told.
    private static final int WRITER_WAITS_MILLIS = 30_000;
    private static final int READER_WAITS_MILLIS = 8_000;

    private static final int CONNECT_SECONDS = 10;

    /// Refused when it is not the address of a PostgreSQL database.
    static PostgresServer at(String written, @Nullable String user, @Nullable String password) {
        var url = written.startsWith("jdbc:") ? written : "jdbc:" + written;
        var read = Driver.parseURL(url, new Properties());
        if (read == null) throw Refused.because("installation.database.address");
        var known = new Properties();
        if (user != null) known.setProperty("user", user);
        if (password != null) known.setProperty("password", password);
        known.setProperty("ApplicationName", "shilu");
        known.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        known.setProperty("tcpKeepAlive", "true");
        known.setProperty("reWriteBatchedInserts", "true");
        var place = read.getProperty("PGHOST") + ":" + read.getProperty("PGPORT") + "/" + read.getProperty("PGDBNAME");
        return new PostgresServer(url, place, known);
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }

    @Override
    public HikariConfig writers() {
        var config = pool("writer", false, "TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql(BY_INDEX);
        return config;
    }

    @Override
    public HikariConfig readers() {
        var config = pool("reader", true, "TRANSACTION_REPEATABLE_READ");
        config.setConnectionInitSql(BY_WHAT_IS_ASKED + MANY_SHORT_ONES);
        return config;
    }

    @Override
    public DataSource migrations() {
        return new SimpleDriverDataSource(new Driver(), url, known);
    }

    private HikariConfig pool(String name, boolean reading, String isolation) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setDataSourceProperties(known);
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(1);
        config.setReadOnly(reading);
        config.setTransactionIsolation(isolation);
        config.setConnectionTimeout(reading ? READER_WAITS_MILLIS : WRITER_WAITS_MILLIS);
        config.setInitializationFailTimeout(-1);
        return config;
    }

    @Override
    public void check() {
        try (var connection = migrations().getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) throw Refused.because("installation.database.old", version, OLDEST);
            var encoding = answer(connection, "show server_encoding");
            if (!"UTF8".equals(encoding))
                throw Refused.because("installation.database.encoding", place, String.valueOf(encoding));
            if (!"true".equals(answer(connection, MAY_MAKE_TABLES)))
                throw Refused.because("installation.database.right", place, known.getProperty("user", ""));
        } catch (SQLException failed) {
            throw refusal(failed);
        }
    }

    private static @Nullable String answer(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private RuntimeException refusal(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        if (state.startsWith("08") || state.equals("57P03"))
            return Refused.because("installation.database.unreachable", place);
        if (state.startsWith("28"))
            return Refused.because("installation.database.password", place, known.getProperty("user", ""));
        if (state.equals("3D000")) return Refused.because("installation.database.missing", place);
        if (state.equals("53300")) return Refused.because("installation.database.full", place);
        return new IllegalStateException("the database at " + place + " does not answer as it should", failed);
    }

    /// Without the password.
    @Override
    public String toString() {
        return "PostgreSQL at " + place;
    }
}
