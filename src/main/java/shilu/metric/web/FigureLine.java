package shilu.metric.web;

import shilu.metric.Figure;

/// A figure as a line of a list.
///
/// @param name what the line is called: a metric's name, or a unit's
/// @param path its own page
public record FigureLine(String name, Figure figure, String path) {

    static FigureLine of(String name, Figure figure) {
        return new FigureLine(name, figure, figure.question().path());
    }

    public String measure() {
        var metric = figure.metric();
        return metric == null ? "" : metric.measure();
    }
}
