package shilu.arrival.internal;

import java.time.Instant;
import java.time.LocalDate;
import shilu.arrival.SheetId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.ledger.DraftId;
import shilu.programme.KindId;

/// A sheet as it is kept.
record SheetRow(
        Region region,
        SheetId id,
        DraftId draft,
        UnitId unit,
        KindId kind,
        LocalDate day,
        String secret,
        Instant opened,
        Instant closes) {

    boolean open(Instant now) {
        return now.isBefore(closes);
    }

    SheetKey key() {
        return new SheetKey(id, secret);
    }
}
