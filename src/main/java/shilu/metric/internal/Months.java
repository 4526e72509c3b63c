package shilu.metric.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import shilu.common.Period;

/// Whole months, both included; none where the last comes before the first.
record Months(YearMonth from, YearMonth to) {
    private static final YearMonth BEGINNING = YearMonth.of(0, 1);
    private static final int LAST_YEAR = 9999;

    /// The whole months of a period.
    static Months within(Period period) {
        var from = YearMonth.from(period.from());
        var to = YearMonth.from(period.to());
        return new Months(
                period.from().getDayOfMonth() == 1 ? from : from.plusMonths(1),
                ends(period.to()) ? to : to.minusMonths(1));
    }

    /// All months up to the one the day ends.
    static Months until(LocalDate day) {
        return new Months(BEGINNING, YearMonth.from(day));
    }

    static boolean ends(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    boolean none() {
        return to.isBefore(from);
    }

    boolean cover(Period period) {
        return !none() && !firstDay().isAfter(period.from()) && !lastDay().isBefore(period.to());
    }

    LocalDate firstDay() {
        return from.atDay(1);
    }

    LocalDate lastDay() {
        return to.atEndOfMonth();
    }

    int first() {
        return written(from);
    }

    int last() {
        return written(to);
    }

    /// As in the roll-ups: 202503.
    private static int written(YearMonth month) {
        return Math.clamp(month.getYear(), 0, LAST_YEAR) * 100 + month.getMonthValue();
    }
}
