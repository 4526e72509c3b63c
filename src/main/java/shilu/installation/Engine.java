package shilu.installation;

import com.zaxxer.hikari.HikariConfig;
import javax.sql.DataSource;
import org.jooq.SQLDialect;

/// The database an installation stands on: the same tables and statements on either, but each is opened in its own way.
sealed interface Engine permits SqliteFile, PostgresServer {

    SQLDialect dialect();

    /// Connections that write: their transactions see whatever was committed before each of their statements.
    HikariConfig writers();

    /// Connections that cannot write, whose transactions see one state of the database from beginning to end.
    HikariConfig readers();

    /// Where the tables are made and changed.
    DataSource migrations();

    /// Refused with what to do when the database cannot be worked with.
    void check();
}
