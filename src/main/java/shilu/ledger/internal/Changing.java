package shilu.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import shilu.common.Problem;
import shilu.ledger.RecordState;
import shilu.ledger.WorkRecord;

/// When a record may be asked to change: a confirmed one is corrected or withdrawn, with a reason and one thing at a
/// time; a returned one is submitted again.
final class Changing {
    private Changing() {}

    static List<Problem> problems(WorkRecord record, String reason) {
        var problems = new ArrayList<Problem>();
        if (reason.isBlank()) problems.add(Problem.about("reason", "ledger.reason.missing"));
        if (!(record.state() instanceof RecordState.Confirmed)) problems.add(Problem.of("ledger.change.not-confirmed"));
        else if (record.pending() != null) problems.add(Problem.of("ledger.change.pending"));
        return problems;
    }

    static List<Problem> submittingAgain(WorkRecord record) {
        return record.state() instanceof RecordState.Returned
                ? List.of()
                : List.of(Problem.of("ledger.resubmit.not-returned"));
    }
}
