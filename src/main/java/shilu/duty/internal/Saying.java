package shilu.duty.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.duty.Obligation;
import shilu.duty.ObligationState;
import shilu.duty.internal.Statement.Sort;
import shilu.programme.FreeText;
import shilu.programme.Label;

/// Whether something may be said of an obligation as it stands. Pure; every problem at once.
final class Saying {
    private static final Label REASON = new Label("理由", "Reason");

    private Saying() {}

    static List<Problem> problems(Sort sort, Obligation obligation, boolean corrects, String text, PersonId who) {
        var problems = new ArrayList<Problem>();
        var refused = refused(sort, obligation, corrects, who);
        if (refused != null) problems.add(Problem.of(refused));
        if (sort != Sort.NIL_CONFIRMED) problems.addAll(FreeText.problems("reason", REASON, text));
        return problems;
    }

    private static @Nullable String refused(Sort sort, Obligation obligation, boolean corrects, PersonId who) {
        var declared = obligation.nil();
        boolean waiting = declared != null && !(obligation.state() instanceof ObligationState.Nil);
        return switch (sort) {
            case NIL -> waiting ? "duty.nil.already" : open(obligation.state(), false);
            case NIL_CONFIRMED, NIL_REFUSED -> {
                if (declared == null || !waiting) yield "duty.nil.nothing";
                yield declared.who().equals(who) ? "duty.nil.own" : open(obligation.state(), false);
            }
            case WAIVED -> open(obligation.state(), true);
            case CAUSE -> {
                if (!missed(obligation.state())) yield "duty.cause.not-missed";
                if (corrects) yield obligation.cause() == null ? "duty.cause.nothing" : null;
                yield obligation.cause() == null ? null : "duty.cause.already";
            }
        };
    }

    /// What was done or let go is settled.
    private static @Nullable String open(ObligationState state, boolean aheadToo) {
        return switch (state) {
            case ObligationState.Due _, ObligationState.Overdue _ -> null;
            case ObligationState.Upcoming _ -> aheadToo ? null : "duty.said.upcoming";
            case ObligationState.Met _, ObligationState.MetLate _ -> "duty.said.met";
            case ObligationState.Nil _ -> "duty.said.already-nil";
            case ObligationState.Waived _ -> "duty.said.already-waived";
        };
    }

    private static boolean missed(ObligationState state) {
        return state instanceof ObligationState.Overdue || state instanceof ObligationState.MetLate;
    }
}
