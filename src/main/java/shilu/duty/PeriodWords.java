package shilu.duty;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import shilu.common.Period;

/// A period as people call it, as a message code with its details: 2025年三季度, 2025年7月上旬, 7月7日至13日.
public record PeriodWords(String code, List<Object> details) {

    public static PeriodWords of(Period period) {
        var from = period.from();
        var to = period.to();
        var year = String.valueOf(from.getYear());
        int month = from.getMonthValue();
        var written = period.toString();
        if (from.equals(to)) return words("duty.period.day", year, month, from.getDayOfMonth());
        if (written.length() == 4) return words("duty.period.year", year);
        if (written.indexOf('H') == 4) return words("duty.period.half." + written.charAt(5), year);
        if (written.indexOf('Q') == 4) return words("duty.period.quarter." + written.charAt(5), year);
        if (written.length() == 7) return words("duty.period.month", year, month);
        int part = from.getDayOfMonth() / 10;
        var end = part == 2 ? YearMonth.from(from).atEndOfMonth() : from.plusDays(9);
        if (from.getDayOfMonth() % 10 == 1 && part < 3 && to.equals(end))
            return words("duty.period.ten-days." + (part + 1), year, month);
        if (ChronoUnit.DAYS.between(from, to) == 6 || from.getYear() == to.getYear())
            return words("duty.period.span", year, month, from.getDayOfMonth(), to.getMonthValue(), to.getDayOfMonth());
        return words("duty.period.long", from, to);
    }

    private static PeriodWords words(String code, Object... details) {
        return new PeriodWords(code, List.of(details));
    }
}
