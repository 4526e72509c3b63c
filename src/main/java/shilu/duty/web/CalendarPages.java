package shilu.duty.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.duty.CalendarDay;
import shilu.duty.WorkingDays;
import shilu.unit.Positions;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// The holiday table of a year, and days said anew: one line each, day, off or work, name.
@Controller
@RequestMapping("/calendar")
class CalendarPages {
    private final WorkingDays workingDays;
    private final Positions positions;
    private final FromAddress asking;

    CalendarPages(WorkingDays workingDays, Positions positions, FromAddress asking) {
        this.workingDays = workingDays;
        this.positions = positions;
        this.asking = asking;
    }

    /// The years whose tables are needed on a day.
    static List<Integer> needed(LocalDate today) {
        var next =
                today.getMonth().compareTo(Month.NOVEMBER) >= 0 ? Stream.of(today.getYear() + 1) : Stream.<Integer>of();
        return Stream.concat(Stream.of(today.getYear()), next).toList();
    }

    @GetMapping
    Answer show(@RequestParam @Nullable Integer year, Actor actor) {
        administers(actor);
        long now = positions.last(actor.region());
        int chosen = year == null ? asking.today().getYear() : Math.clamp(year, 2000, 2100);
        var known = workingDays.years(actor.region(), now);
        return Answer.page(
                "duty/calendar",
                "year",
                chosen,
                "known",
                known,
                "missing",
                needed(asking.today()).stream()
                        .filter(one -> !known.contains(one))
                        .toList(),
                "days",
                workingDays.days(actor.region(), chosen, now));
    }

    @PostMapping("/shipped")
    @OnRefusal(shows = "/calendar")
    Answer takeShipped(Actor actor) {
        administers(actor);
        return Answer.goTo("/calendar").saying("duty.calendar.taken", workingDays.takeShipped(actor));
    }

    @PostMapping
    @OnRefusal(shows = "/calendar")
    Answer say(@RequestParam String days, @RequestParam String source, Actor actor) {
        administers(actor);
        var read = read(days, source);
        workingDays.say(read, actor);
        return Answer.goTo("/calendar").saying("duty.calendar.taken", read.size());
    }

    private static List<CalendarDay> read(String days, String source) {
        var problems = new ArrayList<Problem>();
        var read = new ArrayList<CalendarDay>();
        var lines = days.lines().toList();
        IntStream.range(0, lines.size()).filter(i -> !lines.get(i).isBlank()).forEach(i -> {
            var day = day(lines.get(i).strip().split("[\\s,，]+", 3), source);
            if (day == null) problems.add(Problem.about("days", "duty.calendar.line", i + 1, lines.get(i)));
            else read.add(day);
        });
        if (read.isEmpty() && problems.isEmpty()) problems.add(Problem.about("days", "duty.calendar.none"));
        Refused.ifAny(problems);
        return read;
    }

    private static @Nullable CalendarDay day(String[] cells, String source) {
        if (cells.length < 2) return null;
        var kind = switch (cells[1].toLowerCase(Locale.ROOT)) {
            case "休", "off" -> CalendarDay.Kind.OFF;
            case "班", "work" -> CalendarDay.Kind.WORK;
            case "常", "ordinary" -> CalendarDay.Kind.ORDINARY;
            default -> null;
        };
        try {
            var day = LocalDate.parse(cells[0]);
            return kind == null ? null : new CalendarDay(day, kind, cells.length < 3 ? cells[1] : cells[2], source);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static void administers(Actor actor) {
        if (!actor.scope().holds(Role.SYSTEM_ADMIN)) throw new NotAllowed("duty.calendar.not-allowed");
    }
}
