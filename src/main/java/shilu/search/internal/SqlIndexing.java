package shilu.search.internal;

import static shilu.search.internal.db.Tables.SEARCH_PROGRESS;
import static shilu.search.internal.db.Tables.SEARCH_RECORD;
import static shilu.search.internal.db.Tables.SEARCH_RENAMED;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shilu.common.Plain;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.Turns;
import shilu.ledger.Ledger;
import shilu.ledger.Ledger.Entered;
import shilu.search.Indexing;
import shilu.unit.Positions;
import shilu.unit.TreeSql;
import shilu.unit.Units;

/// Follows the ledger by positions. Whoever writes holds the region's progress, so that two never give out the same
/// number, and a process that dies leaves everything as it was. A record is taken in as it stands at that moment, even
/// if later entries already made it so: their turn finds nothing to change.
@Component
class SqlIndexing implements Indexing {
    /// Some thousand rows of grams: less than a tenth of a second of the database’s one writer.
    private static final int STEP = 50;

    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int AGAIN = 500;

    private final DSLContext sql;
    private final Turns turns;
    private final Positions positions;
    private final Ledger ledger;
    private final Units units;
    private final IndexRows rows;
    private final Candidates candidates;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    SqlIndexing(
            DSLContext sql,
            Turns turns,
            Positions positions,
            Ledger ledger,
            Units units,
            IndexRows rows,
            Candidates candidates,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.turns = turns;
        this.positions = positions;
        this.ledger = ledger;
        this.units = units;
        this.rows = rows;
        this.candidates = candidates;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public long indexed(Region region) {
        return Objects.requireNonNull(reading.execute(_ -> found(region)));
    }

    @Override
    public void index(Region region) {
        while (step(region, STEP)) LockSupport.parkNanos(PAUSE.toNanos());
    }

    /// Looks first, so that an idle server writes nothing.
    @Override
    public boolean step(Region region, int entries) {
        boolean behind = Boolean.TRUE.equals(reading.execute(_ ->
                found(region) < positions.last(region) || !erased(region, 1).isEmpty()));
        return behind && Boolean.TRUE.equals(writing.execute(_ -> advance(region, entries)));
    }

    private boolean advance(Region region, int most) {
        long from = held(region);
        long last = positions.last(region);
        var entered = ledger.entered(region, from, most).stream()
                .takeWhile(one -> one.position() <= last)
                .toList();
        long to = entered.size() < most ? last : entered.getLast().position();
        var erased = erased(region, most);
        take(
                region,
                Stream.concat(entered.stream().map(Entered::record), erased.stream())
                        .distinct()
                        .toList());
        sql.update(SEARCH_PROGRESS)
                .set(SEARCH_PROGRESS.POSITION, to)
                .where(SEARCH_PROGRESS.REGION.eq(region.value()))
                .execute();
        return to < last || erased.size() == most;
    }

    private void take(Region region, Collection<RecordId> records) {
        rows.put(region, ledger.asOf(region, records, TreeSql.NOW).values());
    }

    private long found(Region region) {
        return sql.select(SEARCH_PROGRESS.POSITION)
                .from(SEARCH_PROGRESS)
                .where(SEARCH_PROGRESS.REGION.eq(region.value()))
                .fetchOptional(SEARCH_PROGRESS.POSITION)
                .orElse(0L);
    }

    private long held(Region region) {
        sql.insertInto(SEARCH_PROGRESS)
                .set(SEARCH_PROGRESS.REGION, region.value())
                .set(SEARCH_PROGRESS.POSITION, 0L)
                .onConflictDoNothing()
                .execute();
        turns.hold(sql.select(SEARCH_PROGRESS.POSITION)
                .from(SEARCH_PROGRESS)
                .where(SEARCH_PROGRESS.REGION.eq(region.value())));
        return found(region);
    }

    private List<RecordId> erased(Region region, int most) {
        return sql.select(SEARCH_RECORD.ID)
                .from(SEARCH_RECORD)
                .where(SEARCH_RECORD.REGION.eq(region.value()), SEARCH_RECORD.WORDS.isNull())
                .limit(most)
                .fetch(row -> new RecordId(row.value1()));
    }

    @Override
    public void renamed(Region region) {
        var all = Objects.requireNonNull(reading.execute(_ -> units.renamed(region)));
        all.forEach((unit, names) -> {
            if (!names.getFirst().equals(reading.execute(_ -> lookedThrough(region, unit))))
                writing.executeWithoutResult(_ -> lookThrough(region, unit, names));
        });
    }

    private String lookedThrough(Region region, UnitId unit) {
        return sql.select(SEARCH_RENAMED.NAME)
                .from(SEARCH_RENAMED)
                .where(SEARCH_RENAMED.REGION.eq(region.value()), SEARCH_RENAMED.UNIT.eq(unit.value()))
                .fetchOptional(SEARCH_RENAMED.NAME)
                .orElse("");
    }

    /// Its own records, and those that name it under any of its names.
    private void lookThrough(Region region, UnitId unit, List<String> names) {
        held(region);
        var records = Stream.concat(
                        candidates.of(region, unit).stream(),
                        names.stream()
                                .flatMap(name -> candidates
                                        .holding(region, Plain.of(name).words())
                                        .stream()))
                .distinct()
                .toList();
        for (int from = 0; from < records.size(); from += AGAIN)
            take(region, records.subList(from, Math.min(records.size(), from + AGAIN)));
        sql.insertInto(SEARCH_RENAMED)
                .set(SEARCH_RENAMED.REGION, region.value())
                .set(SEARCH_RENAMED.UNIT, unit.value())
                .set(SEARCH_RENAMED.NAME, names.getFirst())
                .onDuplicateKeyUpdate()
                .set(SEARCH_RENAMED.NAME, names.getFirst())
                .execute();
    }
}
