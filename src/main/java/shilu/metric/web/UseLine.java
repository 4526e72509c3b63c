package shilu.metric.web;

/// A figure a record counts for.
///
/// @param path the figure's page
public record UseLine(String name, String path) {}
