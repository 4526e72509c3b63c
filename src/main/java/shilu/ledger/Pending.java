package shilu.ledger;

/// What waits for a second person, and which entries answer it.
public enum Pending {
    SUBMISSION(EntryType.SUBMITTED, EntryType.CONFIRMED, EntryType.RETURNED),
    CORRECTION(EntryType.CORRECTION_SUBMITTED, EntryType.CORRECTED, EntryType.CORRECTION_RETURNED),
    WITHDRAWAL(EntryType.WITHDRAWAL_SUBMITTED, EntryType.WITHDRAWN, EntryType.WITHDRAWAL_RETURNED);

    public final EntryType asked;
    public final EntryType confirmed;
    public final EntryType returned;

    Pending(EntryType asked, EntryType confirmed, EntryType returned) {
        this.asked = asked;
        this.confirmed = confirmed;
        this.returned = returned;
    }
}
