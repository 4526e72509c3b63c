package shilu.ledger;

import org.jspecify.annotations.Nullable;
import shilu.common.RecordId;

/// What waits for one confirmer, seen from one record of it. Records they took part in are not among them.
///
/// @param place    where the record stands, from 1; or would, where it waits no more
/// @param size     how many wait
/// @param previous null at the first
/// @param next     after the last the first again; null where no other waits
public record Queue(
        long place,
        long size,
        @Nullable RecordId previous,
        @Nullable RecordId next) {}
