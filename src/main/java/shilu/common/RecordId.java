package shilu.common;

/// One piece of work in the ledger. Unique everywhere, and the same in every installation it travels to.
public record RecordId(String value) implements Comparable<RecordId> {
    public static RecordId fresh() {
        return new RecordId(Ids.fresh());
    }

    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
