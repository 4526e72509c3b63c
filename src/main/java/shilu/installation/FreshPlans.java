package shilu.installation;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.stereotype.Component;

/// For whoever writes what they read of much or little at once: PostgreSQL keeps one plan of a statement for all it is
/// ever asked, made for the middle. SQLite keeps to the order a statement is written in.
@Component
public class FreshPlans {
    private final DSLContext sql;

    FreshPlans(DSLContext sql) {
        this.sql = sql;
    }

    /// To the end of the transaction every statement is planned for what it is asked.
    public void fromNow() {
        if (sql.dialect().family() == SQLDialect.POSTGRES) sql.execute("set local plan_cache_mode = force_custom_plan");
    }
}
