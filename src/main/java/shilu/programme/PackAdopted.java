package shilu.programme;

import java.time.LocalDate;
import shilu.common.Region;
import shilu.common.UnitId;

/// A pack version was put in force: metrics it brings are filled for earlier records of these days at this position.
public record PackAdopted(Region region, long position, UnitId top, LocalDate from, LocalDate to) {}
