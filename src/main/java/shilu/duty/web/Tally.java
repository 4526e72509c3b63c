package shilu.duty.web;

import java.util.List;
import shilu.duty.Obligation;
import shilu.duty.ObligationState;

/// How many were met of how many, among those whose period has begun and that nobody let go.
public record Tally(long met, long owed) {

    static Tally of(List<Obligation> all) {
        var owed = all.stream().filter(Tally::counts).toList();
        return new Tally(owed.stream().filter(one -> !one.open()).count(), owed.size());
    }

    private static boolean counts(Obligation one) {
        return switch (one.state()) {
            case ObligationState.Upcoming _, ObligationState.Nil _, ObligationState.Waived _ -> false;
            case ObligationState.Due _, ObligationState.Overdue _, ObligationState.Met _, ObligationState.MetLate _ ->
                true;
        };
    }

    public boolean nothing() {
        return owed == 0;
    }
}
