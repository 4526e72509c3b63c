package shilu.installation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/// The embedded database: one SQLite file in the data folder. A single writing connection, since SQLite has one writer
/// and a second would only meet SQLITE_BUSY in the middle of its work; a pool of reading ones that cannot write.
/// `@Transactional(readOnly = true)` takes a reader, everything else the writer.
@Configuration(proxyBeanMethods = false)
class DatabaseSettings {
    /// How long a process waits for another one's write, such as a large import beside a running server.
    private static final int WAIT_MILLIS = 60_000;

    @Bean
    @Primary
    DataSource dataSource(DataFolder folder) {
        var proxy = new LazyConnectionDataSourceProxy(pool(folder, "writer", 1, "IMMEDIATE", "select 1"));
        proxy.setReadOnlyDataSource(pool(folder, "reader", 8, "DEFERRED", "PRAGMA query_only=1"));
        return proxy;
    }

    @Bean
    @FlywayDataSource
    DataSource migrationSource(DataFolder folder) {
        return new SimpleDriverDataSource(new org.sqlite.JDBC(), url(folder, "IMMEDIATE"));
    }

    private static HikariDataSource pool(DataFolder folder, String name, int size, String mode, String first) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url(folder, mode));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionInitSql(first);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static String url(DataFolder folder, String mode) {
        return "jdbc:sqlite:" + folder.path().resolve("shilu.db")
                + "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&busy_timeout=" + WAIT_MILLIS
                + "&transaction_mode=" + mode;
    }
}
