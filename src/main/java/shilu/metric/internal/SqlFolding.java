package shilu.metric.internal;

import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;
import static shilu.metric.internal.db.Tables.METRIC_FOLD;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shilu.common.Region;
import shilu.metric.Folding;
import shilu.unit.Positions;

/// The folded position moves only from where this process found it, in the transaction that adds what lies between: of
/// two who fold at once the second finds it moved and adds nothing, and a process that dies leaves it where it was.
@Component
class SqlFolding implements Folding {
    /// Some thousand rows of roll-ups: a tenth of a second of the database's one writer.
    private static final int STEP = 2_000;

    /// Other processes wait for SQLite's writer by looking again and again, and would hardly ever find it free.
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final DSLContext sql;
    private final Positions positions;
    private final RollingUp rollingUp;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    SqlFolding(DSLContext sql, Positions positions, RollingUp rollingUp, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.positions = positions;
        this.rollingUp = rollingUp;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public long folded(Region region) {
        return java.util.Objects.requireNonNull(reading.execute(_ -> position(region)));
    }

    @Override
    public void fold(Region region) {
        while (step(region, STEP)) LockSupport.parkNanos(PAUSE.toNanos());
    }

    /// Looks first, so that an idle server writes nothing.
    @Override
    public boolean step(Region region, int contributions) {
        boolean behind = Boolean.TRUE.equals(reading.execute(_ -> position(region) < positions.last(region)));
        return behind && Boolean.TRUE.equals(writing.execute(_ -> advance(region, contributions)));
    }

    private boolean advance(Region region, int contributions) {
        long from = position(region);
        long last = positions.last(region);
        long to = until(region, from, last, contributions);
        if (to > from && moved(region, from, to)) rollingUp.between(region, from, to);
        return to < last;
    }

    private long position(Region region) {
        return sql.select(METRIC_FOLD.POSITION)
                .from(METRIC_FOLD)
                .where(METRIC_FOLD.REGION.eq(region.value()))
                .fetchOptional(METRIC_FOLD.POSITION)
                .orElse(0L);
    }

    private long until(Region region, long from, long last, int contributions) {
        return sql.select(METRIC_CONTRIBUTION.POSITION)
                .from(METRIC_CONTRIBUTION)
                .where(METRIC_CONTRIBUTION.REGION.eq(region.value()), METRIC_CONTRIBUTION.POSITION.gt(from))
                .and(METRIC_CONTRIBUTION.POSITION.le(last))
                .orderBy(METRIC_CONTRIBUTION.POSITION)
                .limit(1)
                .offset(contributions - 1)
                .fetchOptional(METRIC_CONTRIBUTION.POSITION)
                .orElse(last);
    }

    private boolean moved(Region region, long from, long to) {
        sql.insertInto(METRIC_FOLD)
                .set(METRIC_FOLD.REGION, region.value())
                .set(METRIC_FOLD.POSITION, 0L)
                .onConflictDoNothing()
                .execute();
        return sql.update(METRIC_FOLD)
                        .set(METRIC_FOLD.POSITION, to)
                        .where(METRIC_FOLD.REGION.eq(region.value()), METRIC_FOLD.POSITION.eq(from))
                        .execute()
                == 1;
    }
}
