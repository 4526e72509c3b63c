package shilu.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.UnitId;
import shilu.programme.KindId;
import shilu.programme.Values;

/// A piece of work as it is submitted.
///
/// @param batch the import it came with, so that it can be confirmed with the others; null when typed alone
public record NewRecord(
        UnitId unit,
        KindId kind,
        LocalDate day,
        Values values,
        List<EvidenceRef> evidence,
        @Nullable String batch) {}
