package shilu.report;

import java.util.Optional;
import shilu.common.UnitId;

/// A unit of a volume, and what has become of its report since.
///
/// @param bound  the report that was bound; empty when the unit had not delivered
/// @param newest its newest report of the same form for the same period; empty when there is still none
public record DeliveryToday(UnitId unit, Optional<Report> bound, Optional<Report> newest) {
    public enum State {
        /// Its newest report is the one in the volume.
        BOUND,
        /// It has written another one since.
        RENEWED,
        /// It had not delivered and has since.
        LATER,
        /// It has still not delivered.
        MISSING
    }

    public State state() {
        if (bound.isEmpty()) return newest.isPresent() ? State.LATER : State.MISSING;
        return newest.map(Report::id).equals(bound.map(Report::id)) ? State.BOUND : State.RENEWED;
    }

    /// Whether a volume made now would hold another report of it.
    public boolean differs() {
        return state() == State.RENEWED || state() == State.LATER;
    }
}
