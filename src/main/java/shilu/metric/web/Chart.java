package shilu.metric.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One metric of a table, drawn. The table beside it says the same to whoever sees no chart.
///
/// @param across bars lie across where they are named after units, whose names are long
public record Chart(String name, String measure, boolean across, List<String> labels, List<Series> series) {

    /// As the script that draws it reads it.
    public String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /// @param values null where there is no number
    /// @param paths  where each opens; empty where there is no number
    public record Series(String name, List<@Nullable BigDecimal> values, List<String> paths) {}

    /// Where lines are metrics: a series for each line of the metric, over the columns without the whole.
    static Chart overColumns(String name, String measure, String metric, StatisticsTable table) {
        var series = table.rows().stream()
                .filter(row -> row.metric().equals(metric))
                .map(row -> series(
                        row.series(),
                        row.cells().subList(table.whole() ? 1 : 0, row.cells().size())))
                .toList();
        return new Chart(name, measure, false, table.columns(), series);
    }

    /// Where lines are units: the metric's column, over the lines from the given one on.
    static Chart overLines(String name, String measure, int column, StatisticsTable table, int from) {
        var rows = table.rows()
                .subList(Math.min(from, table.rows().size()), table.rows().size());
        var labels = rows.stream().map(StatisticsRow::name).toList();
        return new Chart(
                name,
                measure,
                true,
                labels,
                List.of(series(
                        name, rows.stream().map(row -> row.cells().get(column)).toList())));
    }

    private static Series series(String name, List<Optional<Cell>> cells) {
        var values = new ArrayList<@Nullable BigDecimal>();
        var paths = new ArrayList<String>();
        for (var cell : cells) {
            values.add(cell.map(Cell::number).orElse(null));
            paths.add(cell.map(Cell::path).orElse(""));
        }
        return new Series(name, values, paths);
    }
}
