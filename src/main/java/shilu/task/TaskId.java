package shilu.task;

import shilu.common.RecordId;

/// A task by the record that decided it, numbered within it.
public record TaskId(RecordId record, int number) {
    /// The path of its page.
    public String path() {
        return "/tasks/" + record + "/" + number;
    }
}
