package shilu.metric.web;

import java.util.List;

/// Numbers side by side.
///
/// @param corner what the lines are of
/// @param whole  whether the first number of each line is the whole period's, before those of the columns
public record StatisticsTable(Corner corner, boolean whole, List<String> columns, List<StatisticsRow> rows) {

    public enum Corner {
        METRIC,
        UNIT
    }
}
