package shilu.report;

import java.util.List;
import shilu.document.Verdict;

/// What a file that came back is worth: as it was signed, and today.
///
/// @param today the figures of its table that this installation can answer for, each with what it is now
public record Checked(Verdict verdict, List<FigureToday> today) {
    public List<FigureToday> differing() {
        return today.stream().filter(FigureToday::differs).toList();
    }
}
