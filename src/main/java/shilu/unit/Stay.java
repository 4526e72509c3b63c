package shilu.unit;

import shilu.common.Period;

/// The days of a period on which a unit stood directly below another one.
public record Stay(Unit unit, Period days) {}
