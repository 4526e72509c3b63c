package shilu.ledger;

/// How records stand, as far as lists tell them apart.
public enum Standing {
    /// Something waits for a second person: a submission, a correction or a withdrawal.
    WAITING,
    /// They count, also while a change of them waits.
    CONFIRMED,
    RETURNED,
    WITHDRAWN,
    /// What came back to the reader or to whoever handed it to them: returned ones, and for a month those whose
    /// correction or withdrawal was not agreed to.
    CAME_BACK;

    /// For how long a change that was not agreed to is told: the record counts as before, so nothing need be done.
    public static final int TOLD_DAYS = 30;
}
