package shilu.task;

/// Where a task stands.
public enum TaskState {
    OPEN,
    /// A record that counts shows it done.
    CLOSED,
    /// The unit's head let it go, with a reason.
    DROPPED,
    /// The record that decided it says so no more.
    GONE
}
