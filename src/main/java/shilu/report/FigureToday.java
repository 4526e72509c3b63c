package shilu.report;

import java.util.List;
import shilu.common.RecordId;
import shilu.document.LinkedFigure;
import shilu.metric.Figure;
import shilu.metric.Question;

/// A figure of a document beside what it is today.
///
/// @param signed  as it stands in the document's table
/// @param then    the question it answered
/// @param now     its value today
/// @param changed the records that make the difference
public record FigureToday(LinkedFigure signed, Question then, Figure now, List<RecordId> changed) {
    public boolean differs() {
        return !changed.isEmpty() || !sameNumber();
    }

    private boolean sameNumber() {
        var before = signed.basis().value();
        // A document carries rounded numbers.
        var after = now.rounded();
        return before == null ? after == null : after != null && before.compareTo(after) == 0;
    }
}
