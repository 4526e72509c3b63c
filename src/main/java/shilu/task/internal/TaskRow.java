package shilu.task.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.ledger.DraftId;
import shilu.ledger.WorkRecord;
import shilu.programme.Value;
import shilu.task.Task;
import shilu.task.TaskId;
import shilu.task.TaskState;

/// Where a task stands: which decision it is, without its words.
///
/// @param day   of the record that decided it, by which it is reached
/// @param seq   of the version that says so
/// @param steps how many there were
record TaskRow(
        Region region,
        TaskId id,
        UnitId unit,
        LocalDate day,
        long seq,
        String field,
        int item,
        LocalDate due,
        TaskState state,
        @Nullable RecordId answer,
        @Nullable DraftId draft,
        int steps) {

    TaskRow deciding(Found found, LocalDate on) {
        return new TaskRow(
                region,
                id,
                unit,
                on,
                found.seq(),
                found.field(),
                found.item(),
                Rules.due(found.said()),
                state,
                answer,
                draft,
                steps);
    }

    TaskRow on(LocalDate happened) {
        return new TaskRow(region, id, unit, happened, seq, field, item, due, state, answer, draft, steps);
    }

    TaskRow state(TaskState now) {
        return new TaskRow(region, id, unit, day, seq, field, item, due, now, answer, draft, steps);
    }

    TaskRow answer(@Nullable RecordId by) {
        return new TaskRow(region, id, unit, day, seq, field, item, due, state, by, draft, steps);
    }

    TaskRow draft(@Nullable DraftId begun) {
        return new TaskRow(region, id, unit, day, seq, field, item, due, state, answer, begun, steps);
    }

    TaskRow stepped() {
        return new TaskRow(region, id, unit, day, seq, field, item, due, state, answer, draft, steps + 1);
    }

    boolean open() {
        return state == TaskState.OPEN;
    }

    /// The decision in the words of its version.
    Value.Item said(WorkRecord record) {
        return record.versions().stream()
                .filter(version -> version.seq() == seq)
                .flatMap(version -> version.values().get(field, Value.Items.class).stream())
                .map(items -> items.items().get(item))
                .findFirst()
                .orElseThrow();
    }

    Change.Kept kept(WorkRecord record) {
        return new Change.Kept(id.number(), new Found(field, item, seq, said(record)), open());
    }

    Task task(WorkRecord record) {
        return new Task(region, id, unit, said(record), record.title(), record.day(), due, state, answer, draft);
    }
}
