package shilu.common;

/// One person of a unit. Unique everywhere, and the same in every installation it travels to.
public record PersonId(String value) implements Comparable<PersonId> {
    public static PersonId fresh() {
        return new PersonId(Ids.fresh());
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
