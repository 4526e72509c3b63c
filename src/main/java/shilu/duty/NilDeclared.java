package shilu.duty;

import shilu.common.Region;

/// A unit said that there was nothing to do; its superior is to answer.
public record NilDeclared(Region region, long position, ObligationId obligation) {}
