package shilu.duty;

import java.time.LocalDate;
import shilu.common.Period;
import shilu.common.Region;

/// Of which periods, with which knowledge, and seen from which day. The same question gives the same answer for ever.
///
/// @param period an obligation belongs to it when its own period ends within
/// @param asOf   the last position that is looked at
/// @param onDay  the day from which it is seen: what was done later is not, what is due later is not overdue
public record Asked(Region region, Period period, long asOf, LocalDate onDay) {

    public Asked of(Period other) {
        return new Asked(region, other, asOf, onDay);
    }
}
