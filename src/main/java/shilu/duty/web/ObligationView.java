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
/// @param may    what the reader may say here: `nil`, `answer`, `waive`, `cause`, `correct`
public record ObligationView(
        OpenedObligation opened,
        String name,
        PeriodWords period,
        String unit,
        Map<RecordId, String> titles,
        List<Line> said,
        List<String> may) {

    /// @param who the name of the one who said it
    public record Line(String sort, shilu.duty.Said said, String who) {}

    public Obligation obligation() {
        return opened.obligation();
    }

    public List<NotCounted> not() {
        return opened.not();
    }
}
