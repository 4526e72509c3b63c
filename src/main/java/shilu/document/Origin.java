package shilu.document;

import java.time.Instant;
import shilu.common.Period;
import shilu.common.UnitId;

/// Which document this is and where it came from.
///
/// @param document     an id of its own: two files of one report differ in it
/// @param report       the report it was made for
/// @param template     the template it was filled from, with its version
/// @param unit         whose report it is
/// @param installation who made it
public record Origin(
        String document,
        String report,
        String template,
        UnitId unit,
        Period period,
        String installation,
        Instant issued) {}
