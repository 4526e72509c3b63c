package shilu.report.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shilu.common.Period;
import shilu.duty.ObligationState;
import shilu.plan.PlanItem;
import shilu.programme.Duty;
import shilu.unit.Unit;

/// What was owed in a report's period, what became of it, and what is still open on the asked day: for the unit, and
/// for the units below where the report covers them.
///
/// @param duties  the unit's own duties, for plans and letters
/// @param matters what is not closed
/// @param planned what the unit's plan has for the time that follows, by day
record Gaps(
        Unit unit,
        Period period,
        LocalDate onDay,
        boolean subtree,
        List<Owed> owed,
        List<OpenMatter> matters,
        List<Duty> duties,
        List<PlanItem> planned) {

    List<Owed> unmet() {
        return owed(state -> state instanceof ObligationState.Overdue || state instanceof ObligationState.Due);
    }

    List<Owed> overdue() {
        return owed(state -> state instanceof ObligationState.Overdue);
    }

    List<Owed> late() {
        return owed(state -> state instanceof ObligationState.MetLate);
    }

    List<Owed> waived() {
        return owed(state -> state instanceof ObligationState.Waived);
    }

    List<Owed> nil() {
        return owed(state -> state instanceof ObligationState.Nil);
    }

    /// Whether every period has begun.
    boolean begun() {
        return owed(state -> state instanceof ObligationState.Upcoming).isEmpty();
    }

    private List<Owed> owed(Predicate<ObligationState> states) {
        return owed.stream()
                .filter(one -> states.test(one.obligation().state()))
                .toList();
    }

    private long count(Predicate<ObligationState> states) {
        return owed(states).size();
    }

    /// All of it in two sentences.
    String summary() {
        var words = new StringBuilder(unit.name());
        if (subtree && owed.stream().anyMatch(Owed::below)) words.append("及下级单位");
        words.append(PeriodWords.of(period, onDay))
                .append("应办事项共")
                .append(owed.size())
                .append("项");
        var parts = Stream.of(
                        part("按期完成", count(state -> state instanceof ObligationState.Met)),
                        part("逾期补录", late().size()),
                        part("逾期未完成", overdue().size()),
                        part("尚未到期", count(state -> state instanceof ObligationState.Due)),
                        part("尚未开始", count(state -> state instanceof ObligationState.Upcoming)),
                        part("豁免", waived().size()),
                        part("无此事项", nil().size()))
                .filter(part -> !part.isEmpty())
                .toList();
        if (!parts.isEmpty()) words.append("，其中").append(String.join("、", parts));
        words.append("。截至").append(PeriodWords.of(onDay));
        return matters.isEmpty()
                ? words.append("，没有未办结的问题。").toString()
                : words.append("，未办结的问题").append(matters.size()).append("个。").toString();
    }

    private static String part(String name, long count) {
        return count == 0 ? "" : name + count + "项";
    }

    /// Every sentence this installation puts into a report from duties and open matters: their numbers are its own.
    Stream<String> sentences() {
        var plan = Plan.of(this);
        return Stream.of(
                        Stream.of(summary(), summary().replace("及下级单位", "")),
                        owed.stream().flatMap(one -> Stream.of(one.sentence(), one.reason())),
                        matters.stream().map(OpenMatter::sentence),
                        plan.entries().stream().flatMap(Plan.Entry::texts),
                        duties.stream().flatMap(duty -> Stream.of(DutyWords.cadence(duty), duty.clause())))
                .flatMap(one -> one);
    }
}
