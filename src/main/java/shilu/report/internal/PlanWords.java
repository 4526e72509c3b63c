package shilu.report.internal;

import java.util.List;
import java.util.stream.Collectors;
import shilu.common.Period;
import shilu.plan.PlanItem;
import shilu.plan.PlannedWork;

/// When plan items of one matter are meant to be done, in the words of an official document. A few are named by their
/// days, many by their months.
final class PlanWords {
    private static final int BY_DAY = 4;

    private PlanWords() {}

    /// 3月17日、6月；1月、2月、3月、4月和5月；1月至12月每月1次
    static String when(List<PlanItem> items) {
        var works = items.stream().map(PlanItem::work).toList();
        if (works.size() <= BY_DAY)
            return works.stream().map(PlanWords::when).distinct().collect(Collectors.joining("、"));
        var months = works.stream().map(PlannedWork::month).distinct().toList();
        var first = months.getFirst();
        boolean monthly = months.size() == works.size()
                && first.plusMonths(months.size() - 1L).equals(months.getLast());
        if (monthly) return first.getMonthValue() + "月至" + months.getLast().getMonthValue() + "月每月1次";
        return months.stream().map(month -> month.getMonthValue() + "月").collect(Collectors.joining("、")) + "共"
                + works.size() + "次";
    }

    private static String when(PlannedWork work) {
        Period when = work.when();
        var month = when.from().getMonthValue() + "月";
        return work.onOneDay() ? month + when.from().getDayOfMonth() + "日" : month;
    }
}
