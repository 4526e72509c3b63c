package shilu.installation;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/// The database: one SQLite file in the data folder, unless `SHILU_DB_URL` names a database on a PostgreSQL server.
/// `@Transactional(readOnly = true)` takes a connection that cannot write, everything else one that can.
@Configuration(proxyBeanMethods = false)
class DatabaseSettings {

    @Bean
    Engine engine(
            DataFolder folder,
            @Value("${shilu.database.url:}") String url,
            @Value("${shilu.database.user:#{null}}") String user,
            @Value("${shilu.database.password:#{null}}") String password) {
        return url.isBlank()
                ? new SqliteFile(folder.path().resolve("shilu.db"))
                : PostgresServer.at(url.strip(), user, password);
    }

    /// A bean of its own, so that it is closed with the context; as is the other.
    @Bean(defaultCandidate = false)
    HikariDataSource writers(Engine engine) {
        return new HikariDataSource(engine.writers());
    }

    @Bean(defaultCandidate = false)
    HikariDataSource readers(Engine engine) {
        return new HikariDataSource(engine.readers());
    }

    @Bean
    @Primary
    DataSource dataSource(@Qualifier("writers") DataSource writers, @Qualifier("readers") DataSource readers) {
        var proxy = new LazyConnectionDataSourceProxy();
        proxy.setTargetDataSource(writers);
        proxy.setReadOnlyDataSource(readers);
        // Said here, or a connection would be opened to ask for it.
        proxy.setDefaultAutoCommit(true);
        proxy.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return proxy;
    }

    /// The first to meet the database, and so the one that tells when it cannot be worked with.
    @Bean
    @FlywayDataSource
    DataSource migrationSource(Engine engine) {
        engine.check();
        return engine.migrations();
    }

    @Bean
    DefaultConfigurationCustomizer dialect(Engine engine) {
        return configuration -> configuration.set(engine.dialect());
    }
}
