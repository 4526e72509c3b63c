package shilu.duty;

import shilu.common.Region;

/// A superior agreed that there was nothing to do.
public record NilConfirmed(Region region, long position, ObligationId obligation) {}
