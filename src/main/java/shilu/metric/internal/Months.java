package shilu.metric.internal;

import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.inline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DatePart;
import org.jooq.Field;
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

    /// A stretch of roll-ups, both ends included, as they are written.
    record Span(int first, int last) {}

    /// The whole months alone.
    List<Span> spans() {
        return none() ? List.of() : List.of(new Span(written(from), written(to)));
    }

    /// The whole months of a period, and the days of it that are in none.
    List<Span> spans(Period period) {
        var spans = new ArrayList<>(spans());
        if (none()) {
            spans.add(days(period.from(), period.to()));
            return spans;
        }
        if (period.from().isBefore(firstDay()))
            spans.add(days(period.from(), firstDay().minusDays(1)));
        if (period.to().isAfter(lastDay())) spans.add(days(lastDay().plusDays(1), period.to()));
        return spans;
    }

    private static Span days(LocalDate from, LocalDate to) {
        return new Span(written(from), written(to));
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

    /// As in the roll-ups: 202503.
    private static int written(YearMonth month) {
        return clamped(month.getYear()) * 100 + month.getMonthValue();
    }

    /// As in the roll-ups: 20250305.
    private static int written(LocalDate day) {
        return written(YearMonth.from(day)) * 100 + day.getDayOfMonth();
    }

    private static int clamped(int year) {
        return Math.clamp(year, 0, LAST_YEAR);
    }

    /// The month of a day in a row.
    static Field<Integer> month(Field<LocalDate> day) {
        return extract(day, DatePart.YEAR).times(inline(100)).plus(extract(day, DatePart.MONTH));
    }

    /// The day in a row.
    static Field<Integer> day(Field<LocalDate> day) {
        return month(day).times(inline(100)).plus(extract(day, DatePart.DAY));
    }
}
