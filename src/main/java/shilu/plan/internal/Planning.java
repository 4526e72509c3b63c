package shilu.plan.internal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import shilu.common.Period;
import shilu.common.Problem;
import shilu.plan.PlanItem;
import shilu.plan.PlanItem.State;
import shilu.plan.PlannedWork;
import shilu.programme.FreeText;
import shilu.programme.Label;

/// What is wrong with a plan item, or with what is to become of it. Pure; every problem at once.
final class Planning {
    private static final int TITLE = 80;
    private static final Label TITLED = new Label("计划事项", "Plan item");
    private static final Label RESPONSIBLE = new Label("责任岗位", "Responsible post");
    private static final Label NOTE = new Label("备注", "Note");
    private static final Label REASON = new Label("理由", "Reason");

    private Planning() {}

    /// @param duties ids of the duties the unit has in the year
    static List<Problem> problems(PlannedWork work, Collection<String> duties) {
        var problems = new ArrayList<>(FreeText.problems("title", TITLED, work.title()));
        int length = work.title().codePointCount(0, work.title().length());
        if (length > TITLE) problems.add(Problem.about("title", "plan.title.long", length, TITLE));
        if (work.duty() != null && !duties.contains(work.duty()))
            problems.add(Problem.about("duty", "plan.duty.unknown"));
        problems.addAll(when(work.when()));
        problems.addAll(FreeText.problems("responsible", RESPONSIBLE, work.responsible()));
        if (!work.note().isBlank()) problems.addAll(FreeText.problems("note", NOTE, work.note()));
        return problems;
    }

    static List<Problem> when(Period when) {
        boolean month = when.equals(Period.month(YearMonth.from(when.from())));
        return month || when.from().equals(when.to()) ? List.of() : List.of(Problem.about("month", "plan.when"));
    }

    static List<Problem> changing(PlanItem item, Period when, String reason) {
        var problems = new ArrayList<Problem>();
        if (item.state() == State.DROPPED)
            problems.add(Problem.of("plan.dropped.already", item.work().title()));
        if (when.from().getYear() != item.work().year())
            problems.add(Problem.about(
                    "month", "plan.other-year", String.valueOf(item.work().year())));
        problems.addAll(reason(item, reason));
        return problems;
    }

    static List<Problem> dropping(PlanItem item, String reason) {
        if (item.state() == State.DROPPED)
            return List.of(Problem.of("plan.dropped.already", item.work().title()));
        return reason(item, reason);
    }

    static List<Problem> keeping(PlanItem item) {
        return item.state() == State.PROPOSED
                ? List.of()
                : List.of(Problem.of("plan.kept.already", item.work().title()));
    }

    /// What is merely proposed nobody relies on yet.
    private static List<Problem> reason(PlanItem item, String reason) {
        if (item.state() == State.PROPOSED && reason.isBlank()) return List.of();
        return FreeText.problems("reason", REASON, reason);
    }
}
