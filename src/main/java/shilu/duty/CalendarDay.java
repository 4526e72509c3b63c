package shilu.duty;

import java.time.LocalDate;

/// A day that is not what its weekday says: a holiday, or a weekend day worked for it.
///
/// @param name   of the holiday: 春节
/// @param source the notice it comes from
public record CalendarDay(LocalDate day, Kind kind, String name, String source) {
    public enum Kind {
        OFF,
        WORK,
        /// Taken back: the day is what its weekday says.
        ORDINARY
    }
}
