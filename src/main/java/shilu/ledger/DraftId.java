package shilu.ledger;

import shilu.common.Ids;

/// One piece of writing that is not submitted yet.
public record DraftId(String value) implements Comparable<DraftId> {
    public static DraftId fresh() {
        return new DraftId(Ids.fresh());
    }

    @Override
    public int compareTo(DraftId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
