package shilu.ledger.web;

import org.jspecify.annotations.Nullable;

/// A field that two people changed at once.
///
/// @param label  what its kind calls it; null for what every draft has
/// @param by     who wrote what stands
/// @param stored what stands, as it is typed; `stands` is the same for reading
/// @param sent   what came in and is not kept yet; `wants` is the same for reading
public record Clash(
        String name, @Nullable String label, String by, String stored, String stands, String sent, String wants) {}
