package shilu.common;

/// One unit of the organisation tree. Unique everywhere, and the same in every installation it travels to.
public record UnitId(String value) implements Comparable<UnitId> {
    public static UnitId fresh() {
        return new UnitId(Ids.fresh());
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
