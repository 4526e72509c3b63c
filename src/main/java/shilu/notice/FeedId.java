package shilu.notice;

import shilu.common.Ids;

/// One calendar somebody subscribed to, whatever its address.
public record FeedId(String value) {
    public static FeedId fresh() {
        return new FeedId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
