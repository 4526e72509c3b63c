package shilu.identity;

import shilu.common.Ids;

/// One grant of a role.
public record GrantId(String value) {
    public static GrantId fresh() {
        return new GrantId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
