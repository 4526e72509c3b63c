package shilu.plan.internal;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shilu.common.Period;
import shilu.duty.Obligation;
import shilu.plan.PlanItem;
import shilu.plan.PlannedWork;
import shilu.programme.Duty;

/// What the duties ask for in a year and the plan lacks. Each period is cut into as many parts as it asks for pieces of
/// work; each piece is proposed for a working day after four fifths of its part, so that there is time left before the
/// deadline, and moved to an earlier one where two pieces fall on that day already. Pure.
///
/// @param works       whether a day is a working day
/// @param today       nothing is proposed for a day before
/// @param responsible how the role of a duty is called
record Proposing(int year, Predicate<LocalDate> works, LocalDate today, Function<Duty, String> responsible) {
    /// As many fall on one day before another is looked for.
    private static final int AT_MOST = 2;

    List<PlannedWork> of(List<Obligation> owed, List<PlanItem> there) {
        var taken = new HashMap<LocalDate, Integer>();
        there.stream()
                .filter(item ->
                        item.state() != PlanItem.State.DROPPED && item.work().onOneDay())
                .forEach(item -> taken.merge(item.work().when().from(), 1, Integer::sum));
        var proposed = new ArrayList<PlannedWork>();
        for (var one : owed) {
            if (!asks(one)) continue;
            for (var part : parts(one, pieces(one) - there(one, there)))
                proposed.add(new PlannedWork(
                        one.duty().name().zh(), one.duty().id(), when(part, taken), responsible.apply(one.duty()), ""));
        }
        return proposed;
    }

    /// What is open or has not begun, and does not end before today.
    private boolean asks(Obligation one) {
        boolean settled = !one.open() && !one.state().code().equals("upcoming");
        return !settled && !one.id().period().to().isBefore(today);
    }

    /// How many pieces are planned, were dropped, or are done already.
    private static int there(Obligation one, List<PlanItem> there) {
        long planned = there.stream()
                .filter(item -> one.duty().id().equals(item.work().duty()))
                .filter(item -> one.id().period().contains(item.work().when().to()))
                .count();
        return (int) Math.max(planned, one.counted().size());
    }

    /// Days or hours are asked for in total: one piece of work a month, and no more than there are days to be had.
    private static int pieces(Obligation one) {
        int needed = one.needed().setScale(0, RoundingMode.UP).intValue();
        if (one.duty().total() == null) return needed;
        var period = one.id().period();
        long months = ChronoUnit.MONTHS.between(YearMonth.from(period.from()), YearMonth.from(period.to())) + 1;
        return (int) Math.min(needed, months);
    }

    private List<Period> parts(Obligation one, int pieces) {
        var period = one.id().period();
        var from = Stream.of(period.from(), today, LocalDate.of(year, 1, 1))
                .max(LocalDate::compareTo)
                .orElseThrow();
        long days = ChronoUnit.DAYS.between(from, period.to()) + 1;
        var parts = new ArrayList<Period>();
        for (int i = 0; i < pieces; i++) {
            var begin = from.plusDays(days * i / pieces);
            var end = from.plusDays(days * (i + 1) / pieces - 1);
            parts.add(new Period(begin, end.isBefore(begin) ? begin : end));
        }
        return parts;
    }

    /// The month alone where the part has no working day.
    private Period when(Period part, Map<LocalDate, Integer> taken) {
        long length = ChronoUnit.DAYS.between(part.from(), part.to());
        var target = part.from().plusDays(length * 4 / 5);
        var before = part.from()
                .datesUntil(target.plusDays(1))
                .filter(works)
                .toList()
                .reversed();
        var after = target.plusDays(1)
                .datesUntil(part.to().plusDays(1))
                .filter(works)
                .toList();
        var days = Stream.concat(before.stream(), after.stream()).toList();
        if (days.isEmpty()) return Period.month(YearMonth.from(part.to()));
        var day = days.stream()
                .filter(one -> taken.getOrDefault(one, 0) < AT_MOST)
                .findFirst()
                .orElse(days.getFirst());
        taken.merge(day, 1, Integer::sum);
        return Period.day(day);
    }
}
