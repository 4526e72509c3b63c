package shilu.unit;

import java.time.LocalDate;
import shilu.common.Region;
import shilu.common.UnitId;

/// From the day on, the unit and everything below it stand elsewhere, as known from the position on.
public record TreeChanged(Region region, long position, UnitId unit, LocalDate from) {}
