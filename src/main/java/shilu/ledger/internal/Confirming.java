package shilu.ledger.internal;

import java.util.List;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.ledger.WorkRecord;

/// Who may answer what waits: never somebody who submitted any version of the record.
final class Confirming {
    private Confirming() {}

    static List<Problem> problems(WorkRecord record, PersonId confirmer) {
        if (record.pending() == null) return List.of(nothingWaits(record));
        if (record.authors().contains(confirmer)) return List.of(Problem.of("ledger.confirm.own"));
        return List.of();
    }

    private static Problem nothingWaits(WorkRecord record) {
        return switch (record.state()) {
            case shilu.ledger.RecordState.Confirmed confirmed -> Problem.of("ledger.confirm.already", confirmed.at());
            case shilu.ledger.RecordState.Returned _ -> Problem.of("ledger.confirm.returned");
            case shilu.ledger.RecordState.Withdrawn _ -> Problem.of("ledger.confirm.withdrawn");
            case shilu.ledger.RecordState.Submitted _ -> Problem.of("ledger.confirm.nothing");
        };
    }
}
