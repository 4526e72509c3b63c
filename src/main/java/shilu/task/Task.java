package shilu.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.common.RecordId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.ledger.DraftId;
import shilu.programme.Value;

/// A decision that somebody has to see to by a day (任务).
///
/// @param decided what, and by whom
/// @param title   of the record that decided it
/// @param day     of that record
/// @param answer  the record that shows it done; it closes the task once it counts; null for none
/// @param draft   where that record is being written down; null where it is not
public record Task(
        Region region,
        TaskId id,
        UnitId unit,
        Value.Item decided,
        String title,
        LocalDate day,
        LocalDate due,
        TaskState state,
        @Nullable RecordId answer,
        @Nullable DraftId draft) {

    public boolean open() {
        return state == TaskState.OPEN;
    }

    public boolean overdue(LocalDate today) {
        return open() && due.isBefore(today);
    }
}
