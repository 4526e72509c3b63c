package shilu.task.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.ledger.WorkRecord;
import shilu.task.TaskStep;

/// A task as its page shows it.
///
/// @param answer  the record that was named; null where none was, or it is not the reader's to see
/// @param steps   what happened to it, oldest first
/// @param records that may show it done; empty where the reader may not say so
/// @param words   by which those were sought; empty for the newest
/// @param kinds   in which it may be recorded now, by id; empty where the reader does not record
/// @param drop    whether the reader may let it go
public record TaskView(
        TaskLine line,
        @Nullable WorkRecord answer,
        List<Step> steps,
        boolean close,
        List<WorkRecord> records,
        String words,
        Map<String, String> kinds,
        boolean drop) {

    /// @param who empty where it followed from the ledger
    public record Step(TaskStep step, String who) {}
}
