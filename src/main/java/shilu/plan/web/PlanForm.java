package shilu.plan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.plan.PlannedWork;

/// What was typed into the form of a plan item.
///
/// @param month 1 to 12
/// @param day   of the month; empty while only the month is known
public record PlanForm(
        @Nullable String title,
        @Nullable String duty,
        @Nullable String month,
        @Nullable String day,
        @Nullable String responsible,
        @Nullable String note) {

    PlannedWork work(int year) {
        return new PlannedWork(
                text(title),
                text(duty).isBlank() ? null : duty,
                when(year, text(month), text(day)),
                text(responsible),
                text(note));
    }

    /// Refused beside the field that cannot be read.
    static Period when(int year, String month, String day) {
        YearMonth of;
        try {
            of = YearMonth.of(year, Integer.parseInt(month.strip()));
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw new Refused(List.of(Problem.about("month", "plan.month.unreadable")));
        }
        if (day.isBlank()) return Period.month(of);
        try {
            return Period.day(LocalDate.of(year, of.getMonthValue(), Integer.parseInt(day.strip())));
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw new Refused(
                    List.of(Problem.about("day", "plan.day.unreadable", of.getMonthValue(), day, of.lengthOfMonth())));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
