package shilu.plan.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shilu.common.Region;
import shilu.duty.CalendarDay;
import shilu.duty.WorkingDays;
import shilu.unit.Positions;

/// Which days of a year are worked: as the holiday table says, else Monday to Friday.
@Component
class WorkingCalendar {
    private final WorkingDays days;
    private final Positions positions;

    WorkingCalendar(WorkingDays days, Positions positions) {
        this.days = days;
        this.positions = positions;
    }

    Predicate<LocalDate> works(Region region, int year) {
        var said = days.days(region, year, positions.last(region)).stream()
                .collect(Collectors.toMap(CalendarDay::day, CalendarDay::kind));
        return day -> switch (said.getOrDefault(day, CalendarDay.Kind.ORDINARY)) {
            case OFF -> false;
            case WORK -> true;
            case ORDINARY -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        };
    }
}
