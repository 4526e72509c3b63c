package shilu.search.internal;

import static shilu.search.internal.db.Tables.SEARCH_PROGRESS;
import static shilu.search.internal.db.Tables.SEARCH_RECORD;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.ledger.Ledger;
import shilu.ledger.Ledger.Entered;

/// What the index does not hold as it stands now: records of entries it has not come to, and those of which a text
/// was erased.
@Component
class Tail {
    /// What comes in within some seconds; more is left to the index, and the reader is told.
    private static final int MOST = 300;

    private final DSLContext sql;
    private final Ledger ledger;

    Tail(DSLContext sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /// @param behind whether there are more than these
    record Now(List<RecordId> records, boolean behind) {}

    Now of(Region region) {
        long indexed = sql.select(SEARCH_PROGRESS.POSITION)
                .from(SEARCH_PROGRESS)
                .where(SEARCH_PROGRESS.REGION.eq(region.value()))
                .fetchOptional(SEARCH_PROGRESS.POSITION)
                .orElse(0L);
        var entered = ledger.entered(region, indexed, MOST + 1);
        var erased = sql.select(SEARCH_RECORD.ID)
                .from(SEARCH_RECORD)
                .where(SEARCH_RECORD.REGION.eq(region.value()), SEARCH_RECORD.WORDS.isNull())
                .limit(MOST + 1)
                .fetch(row -> new RecordId(row.value1()));
        var records = Stream.concat(entered.stream().map(Entered::record), erased.stream())
                .distinct()
                .toList();
        return new Now(records, entered.size() > MOST || erased.size() > MOST);
    }
}
