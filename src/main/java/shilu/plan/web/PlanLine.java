package shilu.plan.web;

import shilu.plan.ItemId;
import shilu.plan.Judged;
import shilu.plan.PlanItem.State;
import shilu.plan.PlannedWork;
import shilu.plan.Progress;

/// A plan item as a list shows it.
///
/// @param duty name of the duty it serves; empty for other work, and where the title says as much
public record PlanLine(Judged judged, String duty) {

    public ItemId id() {
        return judged.item().id();
    }

    public PlannedWork work() {
        return judged.item().work();
    }

    public Progress progress() {
        return judged.progress();
    }

    public boolean proposed() {
        return judged.item().state() == State.PROPOSED;
    }

    public boolean dropped() {
        return judged.item().state() == State.DROPPED;
    }
}
