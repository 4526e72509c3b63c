package shilu.ledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.ledger.Entry;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Timing;
import shilu.ledger.WorkRecord;

/// A record as its page shows it.
///
/// @param fields   of the version that counts, each with what a waiting correction would make of it
/// @param entries  everything that happened to it, oldest first
/// @param mayJudge whether the reader may confirm or return what waits
public record RecordView(
        WorkRecord record,
        String kind,
        String unit,
        String recorder,
        Timing timing,
        List<Line> fields,
        List<EvidenceLine> evidence,
        List<Happened> entries,
        boolean mayJudge) {

    /// @param proposed what a waiting correction says instead; null where it changes nothing
    public record Line(String label, String text, @Nullable String proposed) {}

    public record EvidenceLine(EvidenceRef file, long bytes) {}

    public record Happened(Entry entry, String who) {}
}
