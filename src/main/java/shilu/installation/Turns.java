package shilu.installation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Waiting one's turn, where a transaction decides by what it reads and several servers and commands work at once.
/// A turn lasts to the end of the transaction; what is read after taking it is all that was committed before.
/// Who takes several takes them in the order in which they stand here, and one kind sorted by name, or two may wait for
/// each other for ever: `PEOPLE`, `TREE`, `IMPORTS`, and last the region's position.
///
/// On SQLite there is nothing to wait for: a transaction that writes is the only one.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Turns {
    private final DSLContext sql;

    Turns(DSLContext sql) {
        this.sql = sql;
    }

    /// Nobody else has this turn, alone or together with others, until the transaction ends.
    public void alone(String name) {
        take("select pg_advisory_xact_lock(?)", name);
    }

    /// Others may have this turn together with us, but nobody alone.
    public void together(String name) {
        take("select pg_advisory_xact_lock_shared(?)", name);
    }

    private void take(String statement, String name) {
        if (sql.dialect().family() == SQLDialect.POSTGRES) sql.query(statement, number(name)).execute();
    }

    /// Turns are numbers there. Two names with one number would only wait for each other without need.
    private static long number(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
