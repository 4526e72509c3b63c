package shilu.report.internal;

import java.time.LocalDate;
import shilu.common.Period;

/// Days and periods as official documents write them.
final class PeriodWords {
    private PeriodWords() {}

    static String of(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /// Without the year where the period has only one and the day is of it.
    static String within(LocalDate day, Period period) {
        boolean clear = period.from().getYear() == day.getYear() && period.to().getYear() == day.getYear();
        return clear ? day.getMonthValue() + "月" + day.getDayOfMonth() + "日" : of(day);
    }

    static String of(Period period) {
        var written = period.toString();
        int year = period.from().getYear();
        if (written.equals(String.valueOf(year))) return year + "年";
        if (written.endsWith("H1")) return year + "年上半年";
        if (written.endsWith("H2")) return year + "年下半年";
        if (written.contains("Q")) return year + "年第" + "一二三四".charAt(written.charAt(5) - '1') + "季度";
        if (written.length() == 7) return year + "年" + period.from().getMonthValue() + "月";
        return of(period.from()) + "至" + of(period.to());
    }

    /// The same as seen from a day: whole years up to now are 2020年以来.
    static String of(Period period, LocalDate today) {
        boolean years = period.from().getDayOfYear() == 1
                && period.from().getYear() < period.to().getYear();
        if (!years) return of(period);
        if (!period.to().isBefore(today)) return period.from().getYear() + "年以来";
        boolean whole = period.to().getMonthValue() == 12 && period.to().getDayOfMonth() == 31;
        return whole ? period.from().getYear() + "年至" + period.to().getYear() + "年" : of(period);
    }

    /// What comes after a period, for the heading of a plan.
    static String next(Period period) {
        var written = period.toString();
        if (written.endsWith("H1")) return "下半年";
        if (written.contains("..") || written.contains("Q") || written.length() == 7) return "下一步";
        return period.to().getYear() + 1 + (written.endsWith("H2") ? "年上半年" : "年");
    }

    /// The days that are meant by that: the next year or half-year, of other periods the rest of the year.
    static Period following(Period period) {
        var from = period.to().plusDays(1);
        boolean half = period.toString().indexOf('H') == 4;
        return half
                ? new Period(from, from.plusMonths(6).minusDays(1))
                : new Period(from, from.withMonth(12).withDayOfMonth(31));
    }
}
