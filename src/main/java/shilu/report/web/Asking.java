package shilu.report.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.common.Refused;

/// Of which unit and period somebody asks a report, as typed and chosen.
///
/// @param unit   code or name; null before anything was asked
/// @param period a written period, or [#SPAN] with the two days beside it
public record Asking(
        @Nullable String unit,
        @Nullable String period,
        @Nullable String from,
        @Nullable String to) {
    public static final String SPAN = "span";

    /// The years and half-years one writes of, as seen from a day: those that are over first, then the year to come,
    /// for letters.
    public static List<Period> usual(LocalDate today) {
        int last = today.minusMonths(3).getYear();
        return List.of(
                Period.year(last),
                Period.parse(last + "H1"),
                Period.parse(last + "H2"),
                Period.year(last + 1),
                Period.parse(last + 1 + "H1"));
    }

    /// The period asked for, or the one somebody most likely means on a day. Refused when it cannot be read.
    Period period(LocalDate today) {
        if (period == null || period.isBlank()) return usual(today).getFirst();
        if (!period.equals(SPAN)) return Period.parse(period);
        try {
            return new Period(LocalDate.parse(String.valueOf(from)), LocalDate.parse(String.valueOf(to)));
        } catch (DateTimeException unreadable) {
            throw Refused.because("report.span.days");
        }
    }
}
