package shilu.exchange.internal;

import org.jspecify.annotations.Nullable;
import shilu.sheet.Row;

/// A new person as a row of a workbook says it.
///
/// @param unit where they work, in the workbook or in the tree
record PersonRow(
        Row row,
        UnitPlan.Above unit,
        String name,
        @Nullable String post,
        @Nullable String staffNumber,
        @Nullable String workPhone,
        @Nullable String workEmail) {}
