package shilu.ledger;

/// What somebody answered.
///
/// @param entry  that says so, with its reason where it was given back
/// @param record as it stands now
public record Answered(Entry entry, WorkRecord record) {

    public boolean confirmed() {
        return switch (entry.type()) {
            case CONFIRMED, CORRECTED, WITHDRAWN -> true;
            case RETURNED, CORRECTION_RETURNED, WITHDRAWAL_RETURNED -> false;
            case SUBMITTED, CORRECTION_SUBMITTED, WITHDRAWAL_SUBMITTED ->
                throw new IllegalStateException("no answer: " + entry.type());
        };
    }

    /// Some of many, the newest first.
    ///
    /// @param total how many there are in all
    public record Some(java.util.List<Answered> answers, long total) {}
}
