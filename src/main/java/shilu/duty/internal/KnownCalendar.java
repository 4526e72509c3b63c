package shilu.duty.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shilu.duty.CalendarDay;
import shilu.duty.Due;

/// The holiday table as known at some position. Pure.
record KnownCalendar(TreeMap<LocalDate, CalendarDay> days) {

    static KnownCalendar of(List<CalendarDay> said) {
        var days = new TreeMap<LocalDate, CalendarDay>();
        said.forEach(day -> days.put(day.day(), day));
        return new KnownCalendar(days);
    }

    boolean works(LocalDate day) {
        var said = days.get(day);
        boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        return switch (said == null ? CalendarDay.Kind.ORDINARY : said.kind()) {
            case OFF -> false;
            case WORK -> true;
            case ORDINARY -> weekday;
        };
    }

    /// Every notice gives National Day: a year that has it has its table.
    boolean covers(int year) {
        return days.containsKey(LocalDate.of(year, Month.OCTOBER, 1));
    }

    List<Integer> years() {
        return days.keySet().stream()
                .map(LocalDate::getYear)
                .distinct()
                .filter(this::covers)
                .toList();
    }

    /// So many working days after a day; none: the day itself. Never before the earliest day given.
    Due due(LocalDate after, int workingDays, @Nullable LocalDate earliest) {
        var day = after;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (works(day)) left--;
        }
        if (earliest != null && earliest.isAfter(day)) day = earliest;
        return new Due(day, workingDays, between(after, day), guessed(after, day, workingDays));
    }

    private List<CalendarDay> between(LocalDate after, LocalDate day) {
        Map<LocalDate, CalendarDay> passed = days.subMap(after, false, day, true);
        return passed.values().stream()
                .filter(one -> one.kind() != CalendarDay.Kind.ORDINARY)
                .toList();
    }

    private List<Integer> guessed(LocalDate after, LocalDate day, int workingDays) {
        if (workingDays == 0) return List.of();
        return IntStream.rangeClosed(after.plusDays(1).getYear(), day.getYear())
                .filter(year -> !covers(year))
                .boxed()
                .toList();
    }
}
