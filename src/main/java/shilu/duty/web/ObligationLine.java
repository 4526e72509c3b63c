package shilu.duty.web;

import java.util.Locale;
import shilu.duty.Obligation;
import shilu.duty.PeriodWords;

/// An obligation as a line of a list.
public record ObligationLine(Obligation obligation, String name, PeriodWords period, String unit) {
    static ObligationLine of(Obligation obligation, String unit, Locale locale) {
        return new ObligationLine(
                obligation,
                obligation.duty().name().in(locale),
                PeriodWords.of(obligation.id().period()),
                unit);
    }
}
