package shilu.programme;

import java.util.List;

/// A ledger (台账) as offices keep it in a workbook.
///
/// @param columns its headings in their order, as agreed upon
/// @param more    further headings it may have behind them
public record Sheet(String name, List<String> columns, List<String> more) {}
