package shilu.duty;

import java.time.LocalDate;
import java.util.List;

/// By when an obligation must be met, and how that day was found.
///
/// @param day         the last day in time
/// @param workingDays working days given after the period's end
/// @param skipped     what lay between and was no working day beyond ordinary weekends, and weekend days worked
/// @param guessed     years on the way of which no holiday table was known, so that Monday to Friday was taken
public record Due(LocalDate day, int workingDays, List<CalendarDay> skipped, List<Integer> guessed) {

    /// Whether the day may still shift when the holiday table of the year comes.
    public boolean certain() {
        return guessed.isEmpty();
    }
}
