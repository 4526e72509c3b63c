package shilu.duty.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import shilu.duty.CalendarDay;

/// The days that come with the product: `duty/holidays.csv`, data written down from the yearly notices.
final class ShippedDays {
    private ShippedDays() {}

    static List<CalendarDay> all() {
        try (var file = Objects.requireNonNull(ShippedDays.class.getResourceAsStream("/duty/holidays.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(ShippedDays::day)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The days of years the table does not have yet.
    static List<CalendarDay> missing(KnownCalendar known) {
        return all().stream()
                .filter(day ->
                        !known.covers(day.day().getYear()) && !known.days().containsKey(day.day()))
                .toList();
    }

    private static CalendarDay day(String line) {
        var cells = line.split(",", 4);
        return new CalendarDay(
                LocalDate.parse(cells[0]),
                CalendarDay.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                cells[2],
                cells[3]);
    }
}
