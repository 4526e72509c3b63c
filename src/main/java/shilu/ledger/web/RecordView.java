package shilu.ledger.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.ledger.Entry;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Move;
import shilu.ledger.Preview;
import shilu.ledger.Queue;
import shilu.ledger.Timing;
import shilu.ledger.WorkRecord;

/// A record as its page shows it.
///
/// @param fields  of the version that counts, each with what a waiting correction would make of it
/// @param asked   the entry that waits for an answer; null where none does
/// @param back    the entry that gave something back last, until it is asked anew; null where there is none
/// @param entries everything that happened to it, oldest first
/// @param may     what the reader can do to it
/// @param queue   what waits for the reader, where this is theirs to answer; null where it is not
/// @param barred  why a confirmer cannot answer what waits here; null where they can, or are none
public record RecordView(
        WorkRecord record,
        String kind,
        String unit,
        String recorder,
        Timing timing,
        List<Change> fields,
        List<EvidenceLine> evidence,
        @Nullable Happened asked,
        @Nullable Happened back,
        List<Happened> entries,
        Set<Move> may,
        @Nullable Queue queue,
        @Nullable Problem barred) {

    public boolean judging() {
        return queue != null;
    }

    /// Whether there is more than one version to lay side by side, or something that was asked of it.
    public boolean changed() {
        return record.versions().size() > 1
                || entries.stream().anyMatch(one -> one.entry().type().name().startsWith("WITHDRAW"));
    }

    /// @param preview what there is to see of it; null where it need not be judged here
    public record EvidenceLine(
            EvidenceRef file,
            long bytes,
            boolean photo,
            Fate fate,
            @Nullable Preview preview) {}

    /// What a waiting correction does to a file.
    public enum Fate {
        KEPT,
        ADDED,
        DROPPED
    }

    public record Happened(Entry entry, String who) {}
}
