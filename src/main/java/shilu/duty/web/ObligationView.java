package shilu.duty.web;

import java.util.List;
import java.util.Map;
import shilu.common.RecordId;
import shilu.duty.NotCounted;
import shilu.duty.Obligation;
import shilu.duty.OpenedObligation;
import shilu.duty.PeriodWords;

/// One obligation as its page shows it.
///
/// @param titles of the records that counted
/// @param may    what the reader may say here: each a sort with its form, in the order of the page
public record ObligationView(
        OpenedObligation opened,
        String name,
        PeriodWords period,
        String unit,
        Map<RecordId, String> titles,
        List<Line> said,
        List<Saying> may) {

    /// @param who the name of the one who said it
    public record Line(String sort, shilu.duty.Said said, String who) {}

    public Obligation obligation() {
        return opened.obligation();
    }

    /// What nearly counted: work of the duty itself that is late, unconfirmed, or short of something.
    public List<NotCounted> near() {
        return opened.not().stream().filter(not -> !not.otherWork()).toList();
    }

    /// Other work of the same kinds, which matters only where somebody gave it the wrong sort or topic.
    public List<NotCounted> far() {
        return opened.not().stream().filter(NotCounted::otherWork).toList();
    }
}
