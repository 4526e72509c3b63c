package shilu.exchange;

import org.jspecify.annotations.Nullable;

/// What an import did.
///
/// @param id null when no row was new
public record Taken(@Nullable ImportId id, Preview preview) {}
