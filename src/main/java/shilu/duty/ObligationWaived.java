package shilu.duty;

import shilu.common.Region;

/// A superior let an obligation go.
public record ObligationWaived(Region region, long position, ObligationId obligation) {}
