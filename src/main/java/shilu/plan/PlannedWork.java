package shilu.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;

/// What is meant to be done, and when.
///
/// @param duty        id of the duty it serves; null for other work
/// @param when        one day, or a whole month while the day is not known
/// @param responsible a role or post in words, never a list of persons
/// @param note        empty where there is none
public record PlannedWork(String title, @Nullable String duty, Period when, String responsible, String note) {

    public PlannedWork at(Period other) {
        return new PlannedWork(title, duty, other, responsible, note);
    }

    public boolean onOneDay() {
        return when.from().equals(when.to());
    }

    public YearMonth month() {
        return YearMonth.from(when.from());
    }

    public int year() {
        return when.from().getYear();
    }

    /// How many days before (negative) or after what was planned a day lies; none within it.
    public long daysOff(LocalDate day) {
        if (when.contains(day)) return 0;
        var nearest = day.isBefore(when.from()) ? when.from() : when.to();
        return day.toEpochDay() - nearest.toEpochDay();
    }
}
