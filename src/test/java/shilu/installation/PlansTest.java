package shilu.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shilu.sample.OnPostgresql;
import shilu.sample.World;

/// What is read is planned for what is asked, however often it was asked before. A question as small as this one would
/// otherwise get a kept plan at once: making it costs more than following it.
@OnPostgresql
class PlansTest {
    private static final int OFTEN = 20;
    private static final String PLANS =
            "select coalesce(sum(%s), 0) from pg_prepared_statements where statement like '%%+ 1 as next'";

    private final DSLContext sql = World.bean(DSLContext.class);
    private final TransactionTemplate transactions =
            new TransactionTemplate(World.bean(PlatformTransactionManager.class));

    @Test
    void readers_keep_no_plan() {
        transactions.setReadOnly(true);
        transactions.executeWithoutResult(_ -> asksWithoutAKeptPlan());
    }

    @Test
    void nor_does_a_writer_who_reads_of_much_or_little() {
        transactions.executeWithoutResult(_ -> {
            World.bean(FreshPlans.class).fromNow();
            asksWithoutAKeptPlan();
        });
    }

    private void asksWithoutAKeptPlan() {
        for (int i = 0; i < OFTEN; i++) sql.fetchOne("select ?::int + 1 as next", i);
        assertThat(plans("custom_plans")).isPositive();
        assertThat(plans("generic_plans")).isZero();
    }

    private long plans(String sort) {
        return ((Number) sql.fetchValue(PLANS.formatted(sort))).longValue();
    }
}
