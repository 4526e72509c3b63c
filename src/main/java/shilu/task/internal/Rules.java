package shilu.task.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.ledger.RecordState;
import shilu.ledger.WorkRecord;
import shilu.programme.FreeText;
import shilu.programme.Label;
import shilu.programme.Value;

/// What may be done with a task as it stands. Pure; every problem at once.
final class Rules {
    private static final Label REASON = new Label("理由", "Reason");

    private Rules() {}

    static LocalDate due(Value.Item decided) {
        return Objects.requireNonNull(decided.due());
    }

    /// @param within whether the record is of the task's unit or one below it
    static List<Problem> answering(TaskRow task, RecordId with, @Nullable WorkRecord record, boolean within) {
        var problems = new ArrayList<>(open(task));
        if (with.equals(task.id().record())) problems.add(Problem.about("with", "task.answer.itself"));
        else if (record == null) problems.add(Problem.about("with", "task.answer.unknown"));
        else if (!within) problems.add(Problem.about("with", "task.answer.elsewhere"));
        else if (record.state() instanceof RecordState.Withdrawn)
            problems.add(Problem.about("with", "task.answer.withdrawn"));
        return problems;
    }

    static List<Problem> dropping(TaskRow task, String reason) {
        var problems = new ArrayList<>(open(task));
        problems.addAll(FreeText.problems("reason", REASON, reason));
        return problems;
    }

    static List<Problem> open(TaskRow task) {
        return task.open() ? List.of() : List.of(Problem.of("task.not-open"));
    }
}
