package shilu.ledger.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.RecordId;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Pending;
import shilu.ledger.Timing;

/// A record as a line of a list.
///
/// @param words  its other fields, said in one line
public record RecordLine(
        RecordId id,
        LocalDate day,
        String unit,
        String kind,
        String title,
        String words,
        String state,
        @Nullable Pending pending,
        Timing timing,
        String recorder,
        List<EvidenceRef> evidence,
        boolean own) {}
