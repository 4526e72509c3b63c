package shilu.ledger;

/// What happened to a record. A submission of any sort waits for its answer; only the answers change what counts.
public enum EntryType {
    SUBMITTED,
    CONFIRMED,
    RETURNED,
    CORRECTION_SUBMITTED,
    CORRECTED,
    CORRECTION_RETURNED,
    WITHDRAWAL_SUBMITTED,
    WITHDRAWN,
    WITHDRAWAL_RETURNED;

    /// Whether the entry carries a version of the record: day, fields, evidence.
    public boolean carriesVersion() {
        return this == SUBMITTED || this == CORRECTION_SUBMITTED;
    }
}
