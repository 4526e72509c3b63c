package shilu.ledger.internal;

import static shilu.ledger.internal.db.Tables.LEDGER_EVIDENCE;
import static shilu.ledger.internal.db.Tables.LEDGER_KEEPER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shilu.common.EvidenceId;
import shilu.common.Region;
import shilu.installation.OfficeClock;

/// Files that were brought long ago and are named by nothing. Taking one away and naming it wait for each other at the
/// file's row: who names it first keeps it, who comes later is told to bring it again.
@Component
class Unused {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 500;

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final List<Wanting> wanting;
    private final EvidenceFolder files;
    private final OfficeClock clock;

    Unused(
            DSLContext sql,
            TransactionTemplate transaction,
            List<Wanting> wanting,
            EvidenceFolder files,
            OfficeClock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.wanting = wanting;
        this.files = files;
        this.clock = clock;
    }

    int remove(Region region) {
        int removed = 0;
        var after = new EvidenceId("");
        for (var some = old(region, after); !some.isEmpty(); some = old(region, after)) {
            after = some.getLast();
            removed += (int) unwanted(region, some).stream()
                    .filter(one -> removed(region, one))
                    .count();
        }
        return removed;
    }

    private List<EvidenceId> old(Region region, EvidenceId after) {
        return sql.select(LEDGER_EVIDENCE.ID)
                .from(LEDGER_EVIDENCE)
                .where(LEDGER_EVIDENCE.REGION.eq(region.value()))
                .and(LEDGER_EVIDENCE.STORED_AT.lt(cutOff()))
                .and(LEDGER_EVIDENCE.ID.gt(after.value()))
                .orderBy(LEDGER_EVIDENCE.ID)
                .limit(AT_ONCE)
                .fetch(row -> new EvidenceId(row.value1()));
    }

    private List<EvidenceId> unwanted(Region region, List<EvidenceId> some) {
        var wanted = new java.util.HashSet<EvidenceId>();
        wanting.forEach(one -> wanted.addAll(one.among(region, some)));
        return some.stream().filter(one -> !wanted.contains(one)).toList();
    }

    /// Decided again with its row in hand: it may have been named or brought again meanwhile.
    private boolean removed(Region region, EvidenceId file) {
        return Boolean.TRUE.equals(transaction.execute(all -> {
            boolean gone = sql.deleteFrom(LEDGER_EVIDENCE)
                            .where(row(region, file))
                            .and(LEDGER_EVIDENCE.STORED_AT.lt(cutOff()))
                            .execute()
                    == 1;
            if (!gone || unwanted(region, List.of(file)).isEmpty()) {
                all.setRollbackOnly();
                return false;
            }
            sql.deleteFrom(LEDGER_KEEPER)
                    .where(LEDGER_KEEPER.REGION.eq(region.value()), LEDGER_KEEPER.EVIDENCE.eq(file.value()))
                    .execute();
            delete(file);
            return true;
        }));
    }

    /// Unless another region's people brought the same.
    private void delete(EvidenceId file) {
        if (sql.fetchExists(LEDGER_EVIDENCE, LEDGER_EVIDENCE.ID.eq(file.value()))) return;
        try {
            files.remove(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Condition row(Region region, EvidenceId file) {
        return LEDGER_EVIDENCE.REGION.eq(region.value()).and(LEDGER_EVIDENCE.ID.eq(file.value()));
    }

    private LocalDateTime cutOff() {
        return LocalDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC);
    }
}
