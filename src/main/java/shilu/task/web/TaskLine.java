package shilu.task.web;

import java.time.LocalDate;
import shilu.task.Task;

/// A task as lists show it.
///
/// @param late how many days it is overdue; 0 while it is not
public record TaskLine(Task task, String matter, String owner, String unit, long late) {
    public boolean overdue() {
        return late > 0;
    }

    public LocalDate due() {
        return task.due();
    }

    /// A record was named that does not count yet.
    public boolean waiting() {
        return task.open() && task.answer() != null;
    }
}
