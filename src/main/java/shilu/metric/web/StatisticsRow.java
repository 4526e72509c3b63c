package shilu.metric.web;

import java.util.List;
import java.util.Optional;

/// A line of a statistics table: what it is of, and its numbers, each of which opens.
///
/// @param measure the unit of measure of every number in it; empty where the columns have different ones
/// @param metric  id of the metric every number in it is of; empty where the columns have different ones
/// @param series  what a chart of that metric calls the line
/// @param cells   nothing where the line has none of that column
public record StatisticsRow(String name, String measure, String metric, String series, List<Optional<Cell>> cells) {}
