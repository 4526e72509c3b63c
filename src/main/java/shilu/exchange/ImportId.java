package shilu.exchange;

import shilu.common.Ids;

/// One import: the batch its records carry.
public record ImportId(String value) {
    public static ImportId fresh() {
        return new ImportId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
