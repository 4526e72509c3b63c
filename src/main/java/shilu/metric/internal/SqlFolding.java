package shilu.metric.internal;

import static shilu.metric.internal.db.Tables.METRIC_CONTRIBUTION;
import static shilu.metric.internal.db.Tables.METRIC_FOLD;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shilu.common.Region;
import shilu.installation.FreshPlans;
import shilu.metric.Folding;
import shilu.unit.Positions;

/// What is folded moves only from where this process found it, in the transaction that adds what lies between: of two
/// who fold at once the second finds it moved and adds nothing, and a process that dies leaves it where it was.
@Component
class SqlFolding implements Folding {
    /// Some thousand rows of roll-ups: a tenth of a second of the database's one writer.
    private static final int STEP = 2_000;

    /// Other processes wait for SQLite's writer by looking again and again, and would hardly ever find it free.
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final DSLContext sql;
    private final FreshPlans plans;
    private final Positions positions;
    private final RollingUp rollingUp;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    SqlFolding(
            DSLContext sql,
            FreshPlans plans,
            Positions positions,
            RollingUp rollingUp,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.plans = plans;
        this.positions = positions;
        this.rollingUp = rollingUp;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public long folded(Region region) {
        return Objects.requireNonNull(reading.execute(_ -> found(region))).position();
    }

    @Override
    public void fold(Region region) {
        while (step(region, STEP)) LockSupport.parkNanos(PAUSE.toNanos());
    }

    /// Looks first, so that an idle server writes nothing.
    @Override
    public boolean step(Region region, int contributions) {
        boolean behind = Boolean.TRUE.equals(reading.execute(_ -> found(region).position() < positions.last(region)));
        return behind && Boolean.TRUE.equals(writing.execute(_ -> advance(region, contributions)));
    }

    private boolean advance(Region region, int contributions) {
        plans.fromNow();
        var from = found(region);
        long last = positions.last(region);
        var to = next(region, from, last, contributions);
        if (!to.equals(from) && moved(region, from, to)) rollingUp.between(region, from, to);
        return to.position() < last;
    }

    private Folded found(Region region) {
        return sql.select(METRIC_FOLD.POSITION, METRIC_FOLD.PART)
                .from(METRIC_FOLD)
                .where(METRIC_FOLD.REGION.eq(region.value()))
                .fetchOptional(row -> new Folded(row.value1(), row.value2()))
                .orElse(Folded.NOTHING);
    }

    /// Whole positions as long as they hold no more than that many contributions; of one that holds more the next part.
    private Folded next(Region region, Folded from, long last, int contributions) {
        if (from.part() != null) return part(region, from, contributions).orElse(Folded.upTo(from.next()));
        var over = at(region, from, last, contributions);
        if (over.isEmpty()) return Folded.upTo(last);
        if (over.get().position() > from.next()) return Folded.upTo(over.get().position() - 1);
        return part(region, from, contributions).orElse(Folded.upTo(from.next()));
    }

    /// Empty when the rest of the position is no more than a step.
    private Optional<Folded> part(Region region, Folded from, int contributions) {
        return at(region, from, from.next(), contributions - 1)
                .filter(upTo -> at(region, upTo, from.next(), 0).isPresent());
    }

    /// What is folded when, of what comes next up to a position, so many contributions are passed over.
    private Optional<Folded> at(Region region, Folded from, long until, int passed) {
        return sql.select(METRIC_CONTRIBUTION.POSITION, METRIC_CONTRIBUTION.RECORD)
                .from(METRIC_CONTRIBUTION)
                .where(METRIC_CONTRIBUTION.REGION.eq(region.value()), from.since(until))
                .orderBy(METRIC_CONTRIBUTION.POSITION, METRIC_CONTRIBUTION.RECORD)
                .limit(1)
                .offset(passed)
                .fetchOptional(row -> row.value1() == from.next()
                        ? new Folded(from.position(), row.value2())
                        : Folded.upTo(row.value1()));
    }

    private boolean moved(Region region, Folded from, Folded to) {
        sql.insertInto(METRIC_FOLD)
                .set(METRIC_FOLD.REGION, region.value())
                .set(METRIC_FOLD.POSITION, 0L)
                .onConflictDoNothing()
                .execute();
        return sql.update(METRIC_FOLD)
                        .set(METRIC_FOLD.POSITION, to.position())
                        .set(METRIC_FOLD.PART, to.part())
                        .where(METRIC_FOLD.REGION.eq(region.value()), METRIC_FOLD.POSITION.eq(from.position()))
                        .and(METRIC_FOLD.PART.isNotDistinctFrom(from.part()))
                        .execute()
                == 1;
    }
}
