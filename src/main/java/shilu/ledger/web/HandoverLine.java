package shilu.ledger.web;

import java.time.LocalDate;
import java.util.List;
import shilu.common.RecordId;

/// A hand-over with its names.
///
/// @param taken whether it came to the reader; otherwise it went from them
public record HandoverLine(
        boolean taken, String unit, String giver, String taker, LocalDate day, String reason, List<OpenLine> records) {

    /// A record that is still open.
    public record OpenLine(RecordId id, LocalDate day, String title, boolean returned) {}
}
