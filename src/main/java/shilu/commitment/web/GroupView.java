package shilu.commitment.web;

import java.util.List;
import java.util.Map;
import shilu.unit.LeadingGroup;
import shilu.unit.Unit;

/// A leading group as its page shows it.
///
/// @param sitting who sits in it or is to, the chair first
/// @param past    who did, and what was taken back
public record GroupView(
        Unit unit,
        LeadingGroup group,
        Map<String, String> systems,
        List<Line> sitting,
        List<Line> past,
        List<Said> said,
        boolean may) {

    public record Line(LeadingGroup.Member member, List<AppointmentView.Step> steps) {}

    /// @param who the name of who said it
    public record Said(LeadingGroup.Said said, String who) {}

    public String system() {
        return DutyListViews.name(group.programme(), systems);
    }
}
