package shilu.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shilu.sample.OnPostgresql;
import shilu.sample.World;

/// PostgreSQL's planner knows that nearly every tie is known at nearly every position. It would else take one of nine
/// for known, and go through all records there are rather than through those below a unit.
@OnPostgresql
class KnownTiesTest {
    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");
    private static final int UNITS = 200;
    private static final String KNOWN =
            " from unit_tie where known_from + 0 <= 9223372036854775806 and known_to + 0 > 9223372036854775806";

    private final World world = World.fresh();

    @Test
    void about_as_many_ties_are_expected_to_be_known_as_are() {
        for (int i = 0; i < UNITS; i++) world.unit("unit" + i, world.county);
        var sql = World.bean(DSLContext.class);
        sql.execute("analyze unit_tie");
        int are = sql.fetchSingle("select count(*)" + KNOWN).into(Integer.class);
        assertThat(expected(sql, "select 1" + KNOWN)).isBetween(are / 2, are * 2);
    }

    /// Of many who read at the same time none takes the processors of all.
    @Test
    void who_reads_reads_by_index_and_alone() {
        var reading = new TransactionTemplate(World.bean(PlatformTransactionManager.class));
        reading.setReadOnly(true);
        assertThat(reading.<String>execute(_ -> shown("random_page_cost"))).isEqualTo("1.1");
        assertThat(reading.<String>execute(_ -> shown("max_parallel_workers_per_gather")))
                .isEqualTo("0");
        assertThat(reading.<String>execute(_ -> shown("jit"))).isEqualTo("off");
    }

    private static String shown(String setting) {
        return World.bean(DSLContext.class).fetchSingle("show " + setting).into(String.class);
    }

    private static int expected(DSLContext sql, String statement) {
        var plan = sql.fetch("explain " + statement).formatCSV();
        var rows = ROWS.matcher(plan);
        assertThat(rows.find()).isTrue();
        return Integer.parseInt(rows.group(1));
    }
}
