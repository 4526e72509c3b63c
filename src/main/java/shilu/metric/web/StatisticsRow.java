package shilu.metric.web;

import java.util.List;
import java.util.Optional;
import shilu.metric.Figure;

/// A line of a statistics table: what it is of, and its figures, each of which opens.
///
/// @param measure the unit of measure of every figure in it; empty where the columns have different ones
/// @param figures nothing where the line has none of that column
public record StatisticsRow(String name, String measure, List<Optional<Figure>> figures) {}
