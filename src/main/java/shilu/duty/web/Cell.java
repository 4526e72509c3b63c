package shilu.duty.web;

import shilu.duty.Obligation;
import shilu.duty.PeriodWords;

/// An obligation as a small mark that leads to its page.
public record Cell(Obligation obligation, PeriodWords period) {
    static Cell of(Obligation obligation) {
        return new Cell(obligation, PeriodWords.of(obligation.id().period()));
    }

    public String state() {
        return obligation.state().code();
    }
}
