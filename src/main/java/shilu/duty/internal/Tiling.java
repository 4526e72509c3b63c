package shilu.duty.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.programme.Cadence;
import shilu.programme.Duty;

/// Which periods a cadence cuts the years into. Pure; every day lies in exactly one period of a cadence, except where
/// an anchor leaves the rest of the year out. A week is Monday to Sunday, also over New Year.
final class Tiling {
    private Tiling() {}

    /// The duty's periods that end within the given days, in order; none for a duty on event.
    static List<Period> ending(Duty duty, Period within) {
        return tiles(duty, within).filter(tile -> within.contains(tile.to())).toList();
    }

    /// A duty that counts from when it was last done: the period that begins on the day.
    static Period beginning(Cadence every, LocalDate day) {
        var next = switch (every) {
            case YEAR -> day.plusYears(1);
            case HALF_YEAR -> day.plusMonths(6);
            case QUARTER -> day.plusMonths(3);
            case MONTH -> day.plusMonths(1);
            case TEN_DAYS -> day.plusDays(10);
            case WEEK, EVENT -> day.plusDays(7);
        };
        return new Period(day, next.minusDays(1));
    }

    /// The day that halves a period; of an even number of days the earlier one.
    static LocalDate middle(Period period) {
        return period.from().plusDays(ChronoUnit.DAYS.between(period.from(), period.to()) / 2);
    }

    private static Stream<Period> tiles(Duty duty, Period within) {
        if (duty.every() == Cadence.EVENT) return Stream.empty();
        if (!duty.on().isEmpty()) return fixed(duty.on(), within);
        if (duty.anchor() != null)
            return IntStream.rangeClosed(within.from().getYear(), within.to().getYear())
                    .mapToObj(year -> Period.parse(year + anchor(duty.anchor())));
        return Stream.iterate(
                containing(duty.every(), within.from()),
                tile -> !tile.from().isAfter(within.to()),
                tile -> containing(duty.every(), tile.to().plusDays(1)));
    }

    private static String anchor(@Nullable String anchor) {
        return String.valueOf(anchor).toUpperCase(java.util.Locale.ROOT);
    }

    /// Fixed days: each ends a period that began the day after the one before it. 29 February falls on the 28th in
    /// years without one.
    private static Stream<Period> fixed(List<MonthDay> on, Period within) {
        var ends = IntStream.rangeClosed(
                        within.from().getYear() - 1, within.to().getYear())
                .boxed()
                .flatMap(year -> on.stream().map(day -> day.atYear(year)))
                .distinct()
                .sorted()
                .toList();
        var tiles = new ArrayList<Period>();
        for (int i = 1; i < ends.size(); i++)
            tiles.add(new Period(ends.get(i - 1).plusDays(1), ends.get(i)));
        return tiles.stream();
    }

    private static Period containing(Cadence every, LocalDate day) {
        int year = day.getYear();
        int month = day.getMonthValue();
        return switch (every) {
            case YEAR -> Period.year(year);
            case HALF_YEAR -> Period.parse(year + "H" + (month + 5) / 6);
            case QUARTER -> Period.parse(year + "Q" + (month + 2) / 3);
            case MONTH -> Period.month(YearMonth.from(day));
            case TEN_DAYS -> tenDays(day);
            case WEEK, EVENT -> {
                var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(monday, monday.plusDays(6));
            }
        };
    }

    /// 上旬 to the 10th, 中旬 to the 20th, 下旬 to the month's end.
    private static Period tenDays(LocalDate day) {
        int part = Math.min(2, (day.getDayOfMonth() - 1) / 10);
        var from = day.withDayOfMonth(part * 10 + 1);
        return new Period(from, part == 2 ? YearMonth.from(day).atEndOfMonth() : from.plusDays(9));
    }
}
