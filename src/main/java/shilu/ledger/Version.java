package shilu.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.PersonId;
import shilu.programme.Values;

/// What a record said from one submission to the next.
///
/// @param seq    of the entry that carries it
/// @param reason why it corrects an earlier one; null for a first submission
public record Version(
        long seq,
        LocalDate day,
        Values values,
        List<EvidenceRef> evidence,
        PersonId by,
        Instant at,
        @Nullable String reason) {}
