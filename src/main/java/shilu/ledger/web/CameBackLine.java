package shilu.ledger.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.common.RecordId;
import shilu.ledger.EntryType;

/// Something that came back to the reader.
///
/// @param type   of the entry that gave it back
/// @param who    gave it back
/// @param move   code of what to do about it; null where nothing need be done
public record CameBackLine(
        RecordId record,
        String title,
        LocalDate day,
        String kind,
        String unit,
        EntryType type,
        String who,
        Instant at,
        String reason,
        @Nullable String move) {}
