package shilu.report.web;

import shilu.report.FigureToday;

/// A figure of a report as a line: its value then, the page it opens to, and its value today where that differs.
public record SignedLine(
        int number, String name, String shown, String measure, String path, boolean differs, String now) {

    static SignedLine of(FigureToday figure) {
        var question = figure.then();
        var basis = figure.signed().basis();
        boolean inside = basis.measure().equals("%") || basis.measure().equals("‰");
        return new SignedLine(
                figure.signed().number(),
                basis.alias(),
                figure.signed().shown(),
                inside ? "" : basis.measure(),
                question.path(),
                figure.differs(),
                figure.now().shown() + (inside ? basis.measure() : ""));
    }
}
