package shilu.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The days of 2025 on which an office works, as the State Council's notice has them.
final class SampleYear {
    static final int YEAR = 2025;
    private static final Set<LocalDate> WORKED =
            Set.of(day("01-26"), day("02-08"), day("04-27"), day("09-28"), day("10-11"));
    private static final List<LocalDate> OFF = Stream.of(
                    span("01-01", "01-01"),
                    span("01-28", "02-04"),
                    span("04-04", "04-06"),
                    span("05-01", "05-05"),
                    span("05-31", "06-02"),
                    span("10-01", "10-08"))
            .flatMap(days -> days)
            .toList();

    private SampleYear() {}

    static LocalDate day(String monthAndDay) {
        return LocalDate.parse(YEAR + "-" + monthAndDay);
    }

    static List<LocalDate> holidays() {
        return OFF;
    }

    static boolean working(LocalDate day) {
        if (WORKED.contains(day)) return true;
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !OFF.contains(day);
    }

    /// The day itself or the nearest working day of its month, later ones first.
    static LocalDate nearest(LocalDate day) {
        var month = day.getMonth();
        for (var later = day; later.getMonth() == month; later = later.plusDays(1)) if (working(later)) return later;
        var earlier = day;
        while (!working(earlier)) earlier = earlier.minusDays(1);
        return earlier;
    }

    static LocalDate nearest(Month month, int dayOfMonth) {
        return nearest(LocalDate.of(YEAR, month, dayOfMonth));
    }

    private static Stream<LocalDate> span(String from, String to) {
        return day(from).datesUntil(day(to).plusDays(1));
    }
}
