package shilu.report.web;

import java.util.List;
import java.util.Locale;
import shilu.document.Checking;
import shilu.report.Checked;

/// What the page of a check shows.
///
/// @param lines what was found, in words
public record CheckedView(String file, String outcome, int figures, List<String> lines, List<SignedLine> differing) {

    static CheckedView of(Checked checked, String file, Locale locale) {
        var verdict = checked.verdict();
        return new CheckedView(
                file,
                verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                verdict.figures().size(),
                Checking.lines(verdict, locale),
                checked.differing().stream().map(SignedLine::of).toList());
    }
}
