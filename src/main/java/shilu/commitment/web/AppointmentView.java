package shilu.commitment.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.unit.AppointmentStep;
import shilu.unit.LeadingGroup;
import shilu.unit.People.Appointment;
import shilu.unit.Unit;

/// The appointments and leading groups of a unit as their page shows them.
///
/// @param holding what holds or is to come
/// @param over    what is over or was taken back
public record AppointmentView(
        Unit unit,
        List<Line> holding,
        List<Line> over,
        List<LeadingGroup> groups,
        Map<String, String> systems,
        boolean may) {

    /// @param system    what it is for; empty for all
    /// @param ahead     whether it has not begun
    public record Line(Appointment held, String system, boolean ahead, boolean takenBack, List<Step> steps) {}

    /// @param who the name of who took it
    public record Step(AppointmentStep step, String who) {}

    /// What a system is called; the reader’s word for all where it is for none in particular.
    public String system(@Nullable String id) {
        return DutyListViews.name(id, systems);
    }
}
