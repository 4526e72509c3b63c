package shilu.unit.internal;

/// What can be said of a unit's place and name.
enum Change {
    OPENED,
    MOVED,
    RENAMED,
    CLOSED,
    /// Another of these, announced for a day to come, is taken back.
    UNDONE
}
