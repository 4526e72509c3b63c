package shilu.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shilu.ledger.Journal.Arrival;

/// Days on which a ledger looks as if it was tidied up: many records came in, most of them of work long past. It is a
/// hint where to look, not a finding: opening imports look the same.
public final class Bursts {
    /// A record came in late for this purpose when so many days lie between the work and its entry. Packs have limits
    /// of
    /// their own for marking single records; this one must say the same of every kind.
    public static final int LONG_AFTER_DAYS = 30;
    /// So many records at least came in on a day that is told.
    public static final int AT_LEAST = 10;

    private Bursts() {}

    /// @param late  how many of them are of work more than [#LONG_AFTER_DAYS] days before
    /// @param first the earliest day of work among them
    /// @param last  the latest
    public record Burst(LocalDate entered, long records, long late, LocalDate first, LocalDate last) {}

    /// The days, in order, on which at least half of what came in was late.
    public static List<Burst> in(List<Arrival> arrivals) {
        return arrivals.stream()
                .collect(Collectors.groupingBy(Arrival::entered, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Bursts::of)
                .filter(day -> day.records() >= AT_LEAST && day.late() * 2 >= day.records())
                .toList();
    }

    public static boolean late(Arrival arrival) {
        return ChronoUnit.DAYS.between(arrival.day(), arrival.entered()) > LONG_AFTER_DAYS;
    }

    /// Of one day; the arrivals stand in the order of their work.
    private static Burst of(List<Arrival> day) {
        var late = day.stream().filter(Bursts::late).mapToLong(Arrival::records).sum();
        return new Burst(
                day.getFirst().entered(),
                day.stream().mapToLong(Arrival::records).sum(),
                late,
                day.getFirst().day(),
                day.getLast().day());
    }
}
