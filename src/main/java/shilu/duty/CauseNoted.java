package shilu.duty;

import shilu.common.Region;

/// The unit's head said why an obligation was missed.
public record CauseNoted(Region region, long position, ObligationId obligation) {}
