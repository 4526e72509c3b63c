package shilu.arrival;

import shilu.common.Ids;

/// One meeting's sheet. It stands in addresses and opens nothing by itself.
public record SheetId(String value) {
    public static SheetId fresh() {
        return new SheetId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
