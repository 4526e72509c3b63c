package shilu.unit;

import java.time.LocalDate;
import shilu.common.Region;
import shilu.common.UnitId;

/// A unit is about to be closed from the day on. Whoever holds something of later days that would then belong nowhere
/// refuses it.
public record UnitClosing(Region region, UnitId unit, LocalDate from) {}
