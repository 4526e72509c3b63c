package shilu.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import shilu.common.Problem;
import shilu.sheet.Heading;

/// A sheet's headings, judged once for all its rows.
///
/// @param problems what stands in the way of every row
/// @param absent   for a heading that is not there, the problem that says so
record Headed(List<Problem> problems, List<Problem> hints, Map<String, Problem> absent, Problem.Place place) {

    static Headed of(List<Heading> found, SheetForm form) {
        var headed = new Headed(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), row(found));
        var missing = new HashSet<>(form.headings());
        found.forEach(heading -> missing.remove(heading.text()));
        var seen = new HashSet<String>();
        for (var heading : found) {
            if (!form.headings().contains(heading.text())) headed.unknown(heading, missing);
            else if (!seen.add(heading.text()))
                headed.problems.add(Problem.about(heading.text(), "import.heading.twice", heading.text())
                        .at(heading.place()));
        }
        return headed;
    }

    private void unknown(Heading heading, HashSet<String> missing) {
        var meant = Nearest.to(heading.text(), missing);
        if (meant.isEmpty()) {
            hints.add(Problem.about(heading.text(), "import.heading.passed-over", heading.text())
                    .at(heading.place()));
            return;
        }
        var problem = Problem.about(heading.text(), "import.heading.nearest", heading.text(), meant.get())
                .at(heading.place());
        problems.add(problem);
        absent.put(meant.get(), problem);
    }

    /// The one problem of a column that is needed and not there.
    Problem missing(String heading) {
        return absent.computeIfAbsent(
                heading,
                _ -> Problem.about(heading, "import.heading.missing", heading).at(place));
    }

    private static Problem.Place row(List<Heading> found) {
        var first = found.getFirst();
        return new Problem.Place(first.file(), first.sheet(), first.row(), null);
    }
}
