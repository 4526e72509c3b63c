package shilu.plan.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.duty.CalendarDay;
import shilu.duty.Obligation;
import shilu.unit.Unit;

/// A month as a grid of weeks, Monday first.
///
/// @param undated what is planned for the month without a day
public record MonthView(Unit unit, YearMonth month, List<List<Day>> weeks, List<PlanLine> undated, boolean may) {

    /// @param day   null in the places before the first and after the last
    /// @param said  what the holiday table says of it; null where it is what its weekday says
    /// @param items planned for the day
    /// @param due   obligations whose last day it is
    public record Day(
            @Nullable LocalDate day,
            @Nullable CalendarDay said,
            boolean works,
            boolean today,
            List<PlanLine> items,
            List<Due> due) {

        public boolean empty() {
            return items.isEmpty() && due.isEmpty() && said == null && !today;
        }
    }

    public record Due(Obligation obligation, String name) {}

    static List<List<Day>> weeks(
            YearMonth month,
            LocalDate today,
            Map<LocalDate, CalendarDay> said,
            Map<LocalDate, List<PlanLine>> items,
            Map<LocalDate, List<Due>> due) {
        var weeks = new ArrayList<List<Day>>();
        var first = month.atDay(1);
        var monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        for (var day = monday; !day.isAfter(month.atEndOfMonth()); day = day.plusDays(7)) {
            var week = new ArrayList<Day>();
            for (int i = 0; i < 7; i++) {
                var at = day.plusDays(i);
                week.add(
                        YearMonth.from(at).equals(month)
                                ? new Day(
                                        at,
                                        said.get(at),
                                        works(at, said.get(at)),
                                        at.equals(today),
                                        items.getOrDefault(at, List.of()),
                                        due.getOrDefault(at, List.of()))
                                : new Day(null, null, false, false, List.of(), List.of()));
            }
            weeks.add(week);
        }
        return weeks;
    }

    private static boolean works(LocalDate day, @Nullable CalendarDay said) {
        if (said != null) return said.kind() == CalendarDay.Kind.WORK;
        return day.getDayOfWeek().getValue() <= 5;
    }

    public YearMonth before() {
        return month.minusMonths(1);
    }

    public YearMonth after() {
        return month.plusMonths(1);
    }
}
