package shilu.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads days as people write them: 2025-02-03, 2025/2/3, 2025.2.3, 2025年2月3日, 20250203, each with a time or without.
/// A day without its year is not understood: guessing one is worse than asking.
public final class Days {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<y>\\d{4})\\s*(?:[-/.年]\\s*(?<m>\\d{1,2})\\s*[-/.月]\\s*(?<d>\\d{1,2})\\s*[日号]?|(?<md>\\d{4}))"
                    + "\\s*(?:[(]?(?:星期|周)[一二三四五六日天][)]?)?"
                    + "\\s*[T ]?(?<half>上午|下午|晚上|晚|中午)?\\s*(?:(?<h>\\d{1,2})\\s*[:时点]\\s*(?:(?<min>\\d{1,2})\\s*分?(?::\\d{1,2})?)?)?"
                    + "\\s*(?:[-–—~至到].*)?");
    private static final int NOON = 12;

    private Days() {}

    public sealed interface Reading {}

    public record Read(LocalDate day, @Nullable LocalTime time) implements Reading {}

    /// Written as a day, but the calendar has none such: 2023-02-30.
    public record NoSuchDay() implements Reading {}

    public record NotADay() implements Reading {}

    public static Reading read(Content content) {
        if (content instanceof Content.Day day) return new Read(day.day(), day.time());
        return read(content.text());
    }

    public static Reading read(String written) {
        var match = WRITTEN.matcher(Texts.plain(written));
        if (!match.matches()) return new NotADay();
        try {
            return new Read(day(match), time(match));
        } catch (DateTimeException notInTheCalendar) {
            return new NoSuchDay();
        }
    }

    private static LocalDate day(Matcher match) {
        int year = Integer.parseInt(match.group("y"));
        var together = match.group("md");
        var month = together == null ? match.group("m") : together.substring(0, 2);
        var day = together == null ? match.group("d") : together.substring(2);
        return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static @Nullable LocalTime time(Matcher match) {
        if (match.group("h") == null) return null;
        int hour = Integer.parseInt(match.group("h"));
        var half = match.group("half");
        boolean later = half != null && (half.equals("下午") || half.startsWith("晚"));
        int minute = match.group("min") == null ? 0 : Integer.parseInt(match.group("min"));
        return LocalTime.of(later && hour < NOON ? hour + NOON : hour, minute);
    }
}
