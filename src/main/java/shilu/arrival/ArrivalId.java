package shilu.arrival;

import shilu.common.Ids;

/// One name on a sheet.
public record ArrivalId(String value) {
    public static ArrivalId fresh() {
        return new ArrivalId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
