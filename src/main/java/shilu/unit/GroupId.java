package shilu.unit;

import shilu.common.Ids;

/// One leading group, through all its changes.
public record GroupId(String value) implements Comparable<GroupId> {
    public static GroupId fresh() {
        return new GroupId(Ids.fresh());
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
