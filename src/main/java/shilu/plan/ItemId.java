package shilu.plan;

import shilu.common.Ids;

/// One plan item, through all its changes.
public record ItemId(String value) implements Comparable<ItemId> {
    public static ItemId fresh() {
        return new ItemId(Ids.fresh());
    }

    /// The address of its page.
    public String path() {
        return "/plans/items/" + value;
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
