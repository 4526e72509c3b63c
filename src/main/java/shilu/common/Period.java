package shilu.common;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A span of days, both ends included. Written 2025, 2025H1, 2025Q3, 2025-07 or 2025-01-01..2025-11-30.
public record Period(LocalDate from, LocalDate to) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:H([12])|Q([1-4])|-(\\d{2}))?");

    public Period {
        if (to.isBefore(from)) throw Refused.because("period.backwards", from, to);
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /// Reads one of the written forms; anything else is refused with the forms that are understood.
    public static Period parse(String written) {
        try {
            var ends = written.strip().split("\\.\\.", -1);
            if (ends.length == 2) return new Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
            var match = WRITTEN.matcher(written.strip());
            if (match.matches()) return parse(match);
        } catch (DateTimeException unreadable) {
            throw Refused.because("period.unreadable", written);
        }
        throw Refused.because("period.unreadable", written);
    }

    private static Period parse(Matcher match) {
        int year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) return months(year, 6 * Integer.parseInt(match.group(2)) - 5, 6);
        if (match.group(3) != null) return months(year, 3 * Integer.parseInt(match.group(3)) - 2, 3);
        if (match.group(4) != null) return months(year, Integer.parseInt(match.group(4)), 1);
        return year(year);
    }

    private static Period months(int year, int first, int count) {
        var from = YearMonth.of(year, first);
        return new Period(from.atDay(1), from.plusMonths(count - 1L).atEndOfMonth());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// The shortest written form that reads back as the same days.
    @Override
    public String toString() {
        int year = from.getYear();
        if (from.getDayOfMonth() == 1
                && year == to.getYear()
                && to.equals(YearMonth.from(to).atEndOfMonth())) {
            int first = from.getMonthValue();
            int count = to.getMonthValue() - first + 1;
            if (count == 12) return String.valueOf(year);
            if (count == 6 && first % 6 == 1) return year + "H" + (first / 6 + 1);
            if (count == 3 && first % 3 == 1) return year + "Q" + (first / 3 + 1);
            if (count == 1) return YearMonth.from(from).toString();
        }
        return from + ".." + to;
    }
}
