package shilu.exchange.internal;

import java.time.LocalDate;
import shilu.sheet.Row;
import shilu.unit.UnitType;

/// A unit as a row of a workbook says it.
///
/// @param parent code or name, in the workbook or in the tree
record UnitRow(
        Row row, String code, String name, String shortName, UnitType type, String parent, LocalDate from) {}
