package shilu.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;

/// One event in the ledger.
///
/// @param seq      its number in the unit's chain, the same everywhere
/// @param position its place in the commit order of this installation, never hashed
/// @param reason   why it was returned, corrected or withdrawn; null where none is asked for
public record Entry(
        Region region,
        UnitId unit,
        long seq,
        long position,
        RecordId record,
        EntryType type,
        PersonId who,
        Instant at,
        String hash,
        @Nullable String reason) {}
