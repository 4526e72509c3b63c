package shilu.ledger.web;

import java.util.List;
import shilu.common.Problem;
import shilu.ledger.Handovers;

/// Somebody's open work with the names of the unit and the person.
public record HeldLine(Handovers.Held held, String unit, String person) {
    public List<Problem> words() {
        return held.words();
    }

    /// Where it is handed over.
    public String path() {
        return HandoverPages.PATH + "/" + held.unit() + "/" + held.person();
    }
}
