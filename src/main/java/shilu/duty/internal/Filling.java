package shilu.duty.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.duty.Due;
import shilu.programme.Cadence;
import shilu.programme.Duty;

/// The periods of one duty of a unit with the work that fills each. Pure.
///
/// @param given what the unit, and those it took over from, gave to this duty by the day it is seen from, by day
final class Filling {
    private final Line line;
    private final String id;
    private final List<Given> work;
    private final List<Given> events;
    private final LocalDate onDay;
    private final KnownCalendar calendar;

    Filling(Line line, String id, List<Given> given, LocalDate onDay, KnownCalendar calendar) {
        this.line = line;
        this.id = id;
        this.onDay = onDay;
        this.calendar = calendar;
        work = given.stream().filter(one -> one.part() == Given.Part.WORK).toList();
        events = given.stream().filter(one -> one.part() == Given.Part.EVENT).toList();
    }

    /// The filled periods that end within the given days.
    List<Slot> ending(Period within) {
        var slots = new ArrayList<Slot>();
        for (var duty : line.versions(id)) {
            if (duty.every() == Cadence.EVENT) slots.addAll(onEvent(duty, within));
            else if (!duty.fromLastDone()) slots.addAll(byCalendar(duty, within));
        }
        slots.sort(Slot.IN_ORDER);
        var gone = new ArrayList<Given>();
        slots.forEach(slot -> slot.fill(work, gone));
        slots.addAll(fromLastDone(within));
        return slots.stream()
                .filter(slot -> within.contains(slot.period().to()))
                .sorted(Slot.IN_ORDER)
                .toList();
    }

    Due due(Slot slot) {
        return due(slot.duty(), slot.period());
    }

    private Due due(Duty duty, Period period) {
        return calendar.due(period.to(), duty.dueWithinDays(), period.to().plusDays(duty.graceDays()));
    }

    /// Where grace lets a period reach into the next, all from the first one on are worked out, since each may take
    /// from the one behind it.
    private List<Slot> byCalendar(Duty duty, Period within) {
        var begun = duty.graceDays() == 0
                ? within.from()
                : line.from(id, LocalDate.MIN).orElse(within.from());
        var span = begun.isBefore(within.from()) ? new Period(begun, within.to()) : within;
        return Tiling.ending(duty, span).stream()
                .filter(period -> line.owed(id, period).filter(duty::equals).isPresent())
                .map(period -> slot(duty, period, period.to().plusDays(duty.graceDays()), duty.needed()))
                .toList();
    }

    /// Every day with an event is a period of its own, which work fills until it is due. Where nothing but the work
    /// tells of the event, the work's own day is it.
    private List<Slot> onEvent(Duty duty, Period within) {
        var signs = duty.event() == null ? work : events;
        var byDay = signs.stream()
                .filter(given -> !given.day().isAfter(within.to()))
                .collect(Collectors.groupingBy(Given::day, Collectors.counting()));
        return byDay.entrySet().stream()
                .map(day -> {
                    var period = new Period(day.getKey(), day.getKey());
                    var reach = duty.event() == null
                            ? period.to()
                            : due(duty, period).day();
                    var needed = duty.event() == null ? BigDecimal.ONE : BigDecimal.valueOf(day.getValue());
                    return slot(duty, period, reach, needed);
                })
                .filter(slot ->
                        line.owed(id, slot.period()).filter(duty::equals).isPresent())
                .toList();
    }

    /// Each period begins the day after the one before was done, or missed. What comes after one that is still open is
    /// not known yet.
    private List<Slot> fromLastDone(Period within) {
        var slots = new ArrayList<Slot>();
        var gone = new ArrayList<Given>();
        var begin = line.from(id, LocalDate.MIN);
        while (begin.isPresent() && !begin.get().isAfter(within.to())) {
            var day = begin.get();
            var duty = version(day);
            if (duty == null || !duty.fromLastDone()) {
                begin = later(day);
                continue;
            }
            var slot = rolling(duty, day, gone);
            if (line.owed(id, slot.period()).filter(duty::equals).isPresent()) slots.add(slot);
            if (day.isAfter(onDay) || !slot.filled() && !slot.period().to().isBefore(onDay)) break;
            var next =
                    slot.filled() ? slot.taken().getLast().day() : slot.period().to();
            begin = line.from(id, next.plusDays(1));
        }
        return slots;
    }

    private Slot rolling(Duty duty, LocalDate day, List<Given> gone) {
        var period = Tiling.beginning(duty.every(), day);
        var slot = slot(duty, period, period.to().plusDays(duty.graceDays()), duty.needed());
        for (var given : work)
            if (!slot.filled() && period.contains(given.day()) && !gone.contains(given))
                slot.taken().add(given);
        if (!slot.filled()) {
            slot.taken().clear();
            slot.fill(work, gone);
        }
        return slot;
    }

    /// As the packs say on the day at the unit, or else at the first of those before it that has the duty then.
    private @Nullable Duty version(LocalDate day) {
        return line.courses().stream()
                .flatMap(course -> course.duty(id, day).stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<LocalDate> later(LocalDate day) {
        return line.turnAfter(day).flatMap(turn -> line.from(id, turn));
    }

    private static Slot slot(Duty duty, Period period, LocalDate reach, BigDecimal needed) {
        return new Slot(duty, period, reach, needed, new ArrayList<>());
    }
}
