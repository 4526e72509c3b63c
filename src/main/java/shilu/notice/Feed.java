package shilu.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shilu.common.UnitId;

/// A calendar somebody subscribed to.
///
/// @param unit the one it is about; null for all that its owner works for
public record Feed(FeedId id, @Nullable UnitId unit, Instant madeAt) {}
