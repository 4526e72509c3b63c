package shilu.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.common.Region;
import shilu.common.UnitId;

/// A node of the organisation tree as it stands.
///
/// @param code      short code people type, unique in the region among units that are open
/// @param from      first day it exists
/// @param to        first day it exists no more; null while open
/// @param successor the unit a merge made of it; null otherwise
public record Unit(
        Region region,
        UnitId id,
        String code,
        String name,
        String shortName,
        UnitType type,
        @Nullable UnitId parent,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable UnitId successor) {

    public boolean openOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
