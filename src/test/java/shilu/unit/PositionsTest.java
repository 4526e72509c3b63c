package shilu.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shilu.sample.OnPostgresql;
import shilu.sample.World;

/// Eight writers take positions for their facts while a reader watches: who has seen a position must never see a
/// fact appear below it. What the reader would find if positions were plain numbers is shown too.
class PositionsTest {
    private static final int WRITERS = 8;
    private static final int FACTS = 60;

    private final World world = World.fresh();
    private final DSLContext sql = World.bean(DSLContext.class);
    private final Positions positions = World.bean(Positions.class);
    private final long before = positions.last(world.region);
    private final AtomicBoolean writing = new AtomicBoolean(true);

    @BeforeAll
    static void a_table_of_facts() {
        World.bean(DSLContext.class)
                .execute("create table if not exists test_fact (region varchar(16), position bigint,"
                        + " primary key (region, position))");
    }

    @Test
    void no_fact_appears_below_a_position_already_seen() throws Exception {
        var late = watched(() -> positions.take(world.region));
        assertThat(late.late()).isEmpty();
        assertThat(late.seen()).isEqualTo(kept());
        // Nothing is left out either: what was given up took no position.
        assertThat(positions.last(world.region)).isEqualTo(before + kept());
    }

    @Test
    @OnPostgresql
    void plain_numbers_would_let_facts_appear_late_and_the_reader_finds_them() throws Exception {
        var numbers = new AtomicLong();
        assertThat(watched(numbers::incrementAndGet).late()).isNotEmpty();
    }

    private LateArrivals watched(LongSupplier number) throws Exception {
        var late = new LateArrivals();
        try (var threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            var reader = threads.submit(() -> {
                while (writing.get()) look(late);
                return null;
            });
            var writers = new ArrayList<Future<Object>>();
            for (int i = 0; i < WRITERS; i++) writers.add(threads.submit(writer(number)));
            for (var writer : writers) writer.get();
            writing.set(false);
            reader.get();
        }
        look(late);
        return late;
    }

    private Callable<Object> writer(LongSupplier number) {
        return () -> {
            for (int i = 0; i < FACTS; i++) {
                boolean givenUp = i % 7 == 3;
                new TransactionTemplate(World.bean(PlatformTransactionManager.class)).execute(work -> {
                    if (givenUp) work.setRollbackOnly();
                    work(ThreadLocalRandom.current().nextInt(3));
                    long position = number.getAsLong();
                    work(ThreadLocalRandom.current().nextInt(6));
                    sql.execute("insert into test_fact values (?, ?)", world.region.value(), position);
                    return null;
                });
            }
            return null;
        };
    }

    /// Some statements more, as a real transaction has before and after it takes its position.
    private void work(int statements) {
        for (int i = 0; i < statements; i++) sql.fetchValue("select count(*) from unit_unit");
    }

    private void look(LateArrivals late) {
        var reading = new TransactionTemplate(World.bean(PlatformTransactionManager.class));
        reading.setReadOnly(true);
        late.visible(reading.execute(
                _ -> sql.fetch("select position from test_fact where region = ?", world.region.value())
                        .map(row -> row.get(0, Long.class))));
    }

    private int kept() {
        return sql.fetchCount(sql.selectOne().from("test_fact").where("region = ?", world.region.value()));
    }
}
