package shilu.common;

/// One account that can sign in. Unique everywhere, and the same in every installation it travels to.
public record AccountId(String value) implements Comparable<AccountId> {
    public static AccountId fresh() {
        return new AccountId(Ids.fresh());
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
