package shilu.installation;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.SelectForUpdateStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Region;

/// Waiting one's turn, where a transaction decides by what it reads and several servers and commands work at once.
/// A turn lasts to the end of the transaction; what is read after taking it is all that was committed before.
///
/// On SQLite there is nothing to wait for: a transaction that writes is the only one.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Turns {
    private static final KeptStatement ALONE = taking("pg_advisory_xact_lock");
    private static final KeptStatement TOGETHER = taking("pg_advisory_xact_lock_shared");

    private final DSLContext sql;
    private final KeptStatements kept;
    private final Circumstances circumstances;

    Turns(DSLContext sql, KeptStatements kept, Circumstances circumstances) {
        this.sql = sql;
        this.kept = kept;
        this.circumstances = circumstances;
    }

    /// Nobody else in the region has this turn, alone or together with others, until the transaction ends.
    public void alone(Turn turn, Region region) {
        alone(turn, region.value());
    }

    /// The same, where there is no region yet.
    public void alone(Turn turn) {
        alone(turn, "");
    }

    private void alone(Turn turn, String region) {
        if (several()) kept.fetch(ALONE, number(turn, region));
        if (turn == Turn.TREE) circumstances.mayChange();
    }

    /// Others in the region may have this turn together with us, but nobody alone.
    public void together(Turn turn, Region region) {
        if (several()) kept.fetch(TOGETHER, number(turn, region.value()));
        if (turn == Turn.TREE) circumstances.standFromNow();
    }

    /// Nobody else changes the rows until the transaction ends. They are to be in one order for everybody.
    public void hold(SelectForUpdateStep<?> rows) {
        if (several()) rows.forUpdate().fetch();
    }

    private static KeptStatement taking(String lock) {
        return KeptStatement.of(select(field(lock + "({0})", String.class, param("turn", Long.class))));
    }

    private boolean several() {
        return sql.dialect().family() == SQLDialect.POSTGRES;
    }

    /// Turns are numbers there. Two of one number would only wait for each other without need.
    private static long number(Turn turn, String region) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((turn.name() + " " + region).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
