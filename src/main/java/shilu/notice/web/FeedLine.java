package shilu.notice.web;

import org.jspecify.annotations.Nullable;
import shilu.notice.Feed;

/// A calendar with the name of its unit; null for all of its owner’s.
public record FeedLine(Feed feed, @Nullable String unit) {}
