package shilu.metric.web;

import shilu.metric.Figure;
import shilu.metric.Question;

/// A figure as a line of a list.
///
/// @param name what the line is called: a metric's name, or a unit's
/// @param path its own page
public record FigureLine(String name, Figure figure, String path) {

    static FigureLine of(String name, Figure figure) {
        return new FigureLine(name, figure, path(figure.question()));
    }

    public String measure() {
        var metric = figure.metric();
        return metric == null ? "" : metric.measure();
    }

    /// The address that reproduces the figure, whenever it is opened.
    static String path(Question question) {
        return "/figures/" + question.metric() + "?unit=" + question.unit() + "&period=" + question.period()
                + (question.subtree() ? "" : "&own=true") + "&asOf=" + question.asOf();
    }
}
