package shilu.plan.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.plan.OpenedItem;
import shilu.programme.Duty;
import shilu.unit.Unit;

/// A plan item's page.
///
/// @param duty       as in force in the year; null for other work
/// @param kinds      names of the kinds of record that would do it and the reader may write, by id
/// @param candidates records somebody may tie to it, by id
/// @param record     what a list calls the record that did it; empty where none did
/// @param may        whether the reader plans for the unit
public record ItemView(
        OpenedItem opened,
        Unit unit,
        @Nullable Duty duty,
        String dutyName,
        Map<String, String> duties,
        Map<String, String> kinds,
        Map<String, String> candidates,
        String record,
        List<Line> history,
        boolean may) {

    /// @param who name of who said it
    public record Line(OpenedItem.Line said, String who) {}

    public PlanLine line() {
        return new PlanLine(opened.judged(), dutyName);
    }
}
