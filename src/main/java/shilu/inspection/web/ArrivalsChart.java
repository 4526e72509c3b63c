package shilu.inspection.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shilu.common.Period;
import shilu.inspection.Bursts;
import shilu.ledger.Journal.Arrival;

/// The drawing of work against its entry, in the units of its own frame: to the right the day of the work, upwards the
/// day it was entered, each by the week. What was entered at once lies on the diagonal, what was written down on one
/// day for a long time past in one row.
///
/// @param dots   smaller ones in front
/// @param rows   the height of each day that is marked, as the list of them numbers them
/// @param across the beginnings of months of work
/// @param up     the beginnings of months of entry
/// @param diagonal how high at the right edge what was entered at once lies
public record ArrivalsChart(List<Dot> dots, List<Row> rows, List<Tick> across, List<Tick> up, double diagonal) {
    public static final double LEFT = 88;
    public static final double BOTTOM = 560;
    public static final double RIGHT = 640;
    public static final double HIGHEST = 20;
    private static final double SMALLEST = 3;
    private static final double GROWTH = 2.2;
    private static final double LARGEST = 16;
    private static final int WEEK = 7;
    private static final int EVERY_OTHER = 2;

    public record Dot(double x, double y, double radius, long records, boolean late) {}

    public record Row(int number, double y) {}

    public record Tick(double at, int month) {}

    private record Week(long day, long entered, boolean late) {}

    static ArrivalsChart of(List<Arrival> arrivals, List<Bursts.Burst> bursts, Period work) {
        var last = Stream.concat(arrivals.stream().map(Arrival::entered), Stream.of(work.to()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        var scale = new Scale(work.from(), work.to(), last);
        var weeks = arrivals.stream()
                .collect(Collectors.groupingBy(
                        one -> new Week(
                                scale.days(one.day()) / WEEK, scale.days(one.entered()) / WEEK, Bursts.late(one)),
                        Collectors.summingLong(Arrival::records)));
        var dots = weeks.entrySet().stream()
                .sorted(Map.Entry.<Week, Long>comparingByValue().reversed())
                .map(one -> dot(one.getKey(), one.getValue(), scale))
                .toList();
        var rows = IntStream.range(0, bursts.size())
                .mapToObj(
                        at -> new Row(at + 1, scale.y(scale.days(bursts.get(at).entered()))))
                .toList();
        return new ArrivalsChart(
                dots,
                rows,
                ticks(work.from(), work.to(), scale, false),
                ticks(work.from(), last, scale, true),
                scale.y(scale.days(work.to()) + 1));
    }

    private static Dot dot(Week week, long records, Scale scale) {
        double middle = WEEK / 2.0;
        return new Dot(
                scale.x(week.day() * WEEK + middle),
                scale.y(week.entered() * WEEK + middle),
                Math.min(LARGEST, SMALLEST + GROWTH * Math.sqrt(records)),
                records,
                week.late());
    }

    /// Every other month: their names stand close.
    private static List<Tick> ticks(LocalDate from, LocalDate to, Scale scale, boolean up) {
        return Stream.iterate(from.withDayOfMonth(1), day -> !day.isAfter(to), day -> day.plusMonths(EVERY_OTHER))
                .map(day -> new Tick(up ? scale.y(scale.days(day)) : scale.x(scale.days(day)), day.getMonthValue()))
                .toList();
    }

    private record Scale(LocalDate from, LocalDate to, LocalDate last) {
        long days(LocalDate day) {
            return ChronoUnit.DAYS.between(from, day);
        }

        double x(double days) {
            return LEFT + (RIGHT - LEFT) * days / (days(to) + 1);
        }

        double y(double days) {
            return BOTTOM - (BOTTOM - HIGHEST) * days / (days(last) + 1);
        }
    }
}
