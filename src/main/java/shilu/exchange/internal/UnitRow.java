package shilu.exchange.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.sheet.Row;
import shilu.unit.UnitType;

/// A unit as a row of a workbook says it.
///
/// @param parent code or name, in the workbook or in the tree
/// @param from   null where it cannot be read, which is a problem of its own
record UnitRow(
        Row row,
        String code,
        String name,
        String shortName,
        UnitType type,
        String parent,
        @Nullable LocalDate from) {}
