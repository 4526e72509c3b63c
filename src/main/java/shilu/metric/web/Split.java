package shilu.metric.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import shilu.common.Period;

/// Into what a statistics table divides a period, or the work of a unit.
public enum Split {
    MONTH(1),
    QUARTER(3),
    HALF(6),
    YEAR(12),
    /// By the units directly below, at the period's end.
    UNIT(0),
    /// By the kind of record.
    KIND(0);

    /// More columns than this cannot be read on one page.
    private static final int MOST = 24;

    private final int months;

    Split(int months) {
        this.months = months;
    }

    /// Months up to one year, years beyond.
    static Split fitting(Period period) {
        return period.to().isAfter(period.from().plusYears(1)) ? YEAR : MONTH;
    }

    /// This division, or the next coarser one that leaves a table that can be read.
    Split readable(Period period) {
        var split = this;
        while (split.months > 0 && split != YEAR && split.parts(period).size() > MOST)
            split = values()[split.ordinal() + 1];
        return split;
    }

    /// The parts of the period in order, together exactly the period: calendar months, quarters, half-years or years,
    /// the first and the last cut where the period begins and ends.
    List<Period> parts(Period period) {
        if (months == 0) throw new IllegalStateException();
        var parts = new ArrayList<Period>();
        for (var from = period.from(); !from.isAfter(period.to()); ) {
            var end = end(from);
            var to = end.isAfter(period.to()) ? period.to() : end;
            parts.add(new Period(from, to));
            from = to.plusDays(1);
        }
        return parts;
    }

    private LocalDate end(LocalDate from) {
        int month = (from.getMonthValue() - 1) / months * months + months;
        return YearMonth.of(from.getYear(), month).atEndOfMonth();
    }
}
