package shilu.ledger;

import org.jspecify.annotations.Nullable;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.programme.KindId;

/// What counts of a record changed with the entry at this position. Published in the entry's own transaction, so that
/// figures follow with it or not at all.
///
/// @param before what counted until now; null when nothing did
/// @param after  what counts from this position on; null when nothing does any more
public record CountChanged(
        Region region,
        UnitId unit,
        RecordId record,
        KindId kind,
        long position,
        long seq,
        @Nullable Version before,
        @Nullable Version after) {}
