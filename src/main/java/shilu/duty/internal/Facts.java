package shilu.duty.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shilu.common.UnitId;
import shilu.duty.Asked;
import shilu.duty.Obligation;
import shilu.duty.ObligationId;
import shilu.programme.Cadence;
import shilu.programme.Course;
import shilu.programme.Duty;
import shilu.programme.Programmes;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Gathers what is known for a question in a few statements, whatever the number of units; the rest is worked out in
/// memory by pure rules.
@Component
class Facts {
    /// The longest period before its end, with a day to spare.
    private static final int YEAR = 367;

    private final Units units;
    private final Programmes programmes;
    private final Credits credits;
    private final StatementRows statements;
    private final CalendarRows calendar;

    Facts(Units units, Programmes programmes, Credits credits, StatementRows statements, CalendarRows calendar) {
        this.units = units;
        this.programmes = programmes;
        this.credits = credits;
        this.statements = statements;
        this.calendar = calendar;
    }

    /// @param lines each unit with those it took over from
    /// @param taken the units each one took over from at once
    record Known(
            Asked asked,
            Map<UnitId, List<Unit>> lines,
            Map<UnitId, List<UnitId>> taken,
            Map<UnitId, Course> courses,
            Map<UnitId, List<Given>> given,
            Map<ObligationId, List<Statement>> said,
            KnownCalendar calendar) {

        /// What the unit owes and what those it took over from owed, theirs first.
        List<Obligation> obligations(UnitId unit) {
            var line = lines.getOrDefault(unit, List.of());
            if (line.isEmpty() || course(unit).turns().isEmpty()) return List.of();
            var found = new ArrayList<Obligation>();
            line.reversed().forEach(each -> found.addAll(own(each)));
            return found;
        }

        private List<Obligation> own(Unit unit) {
            var line = line(unit);
            return line.duties().stream()
                    .flatMap(duty -> {
                        var filling = filling(line, duty);
                        return filling.ending(asked.period()).stream()
                                .map(slot -> obligation(unit, duty, slot, filling));
                    })
                    .toList();
        }

        Line line(Unit unit) {
            return new Line(
                    unit,
                    course(unit.id()),
                    before(unit.id()).stream().map(this::course).toList());
        }

        Filling filling(Line line, String duty) {
            var ids = new HashSet<>(Set.of(line.unit().id()));
            ids.addAll(before(line.unit().id()));
            var all = ids.stream()
                    .flatMap(id -> given.getOrDefault(id, List.of()).stream())
                    .filter(one -> one.duty().equals(duty))
                    .toList();
            var work = Given.once(all);
            return new Filling(line, duty, work, asked.onDay(), calendar);
        }

        private Obligation obligation(Unit unit, String duty, Slot slot, Filling filling) {
            var id = new ObligationId(duty, unit.id(), slot.period());
            return new Standing(slot, filling.due(slot), said.getOrDefault(id, List.of())).obligation(id, asked);
        }

        /// Those the unit took over from, and those they took over from.
        List<UnitId> before(UnitId unit) {
            var found = new ArrayList<UnitId>();
            found.add(unit);
            for (int i = 0; i < found.size(); i++)
                taken.getOrDefault(found.get(i), List.of()).stream()
                        .filter(each -> !found.contains(each))
                        .forEach(found::add);
            return found.subList(1, found.size());
        }

        /// The last version of each duty the unit has on some day of the asked period.
        List<Duty> duties(UnitId unit) {
            var line = lines.getOrDefault(unit, List.of());
            if (line.isEmpty()) return List.of();
            var days = new TreeSet<>(Set.of(asked.period().from()));
            course(unit).turns().stream().filter(asked.period()::contains).forEach(days::add);
            var found = new LinkedHashMap<String, Duty>();
            for (var day : days)
                for (var duty : course(unit).on(day).duties())
                    if (duty.owedBy(line.getFirst().type())) found.put(duty.id(), duty);
            return List.copyOf(found.values());
        }

        private Course course(UnitId unit) {
            return Objects.requireNonNull(courses.get(unit));
        }
    }

    Known known(Collection<UnitId> asked, Asked question) {
        return known(asked, question, all -> programmes.courses(question.region(), all, question.asOf()));
    }

    /// The same with other packs in force than those that are.
    Known known(Collection<UnitId> asked, Asked question, Function<Collection<UnitId>, Map<UnitId, Course>> inForce) {
        var region = question.region();
        var lines = units.lineage(asked);
        var all = lines.values().stream().flatMap(List::stream).map(Unit::id).collect(Collectors.toSet());
        var courses = inForce.apply(all);
        var from = earliest(courses.values(), question);
        var given = credits.given(region, all, from, question.onDay(), question.asOf()).stream()
                .collect(Collectors.groupingBy(Given::unit));
        var said = statements.of(region, all, question.period(), question.asOf());
        return new Known(question, lines, taken(lines), courses, given, said, calendar.known(region, question.asOf()));
    }

    private static Map<UnitId, List<UnitId>> taken(Map<UnitId, List<Unit>> lines) {
        var taken = new LinkedHashMap<UnitId, List<UnitId>>();
        lines.values().stream().flatMap(List::stream).distinct().forEach(unit -> {
            if (unit.successor() != null)
                taken.computeIfAbsent(unit.successor(), _ -> new ArrayList<>()).add(unit.id());
        });
        return taken;
    }

    /// Where one period may take from the next, or begins when the last was done, everything from the beginning on is
    /// needed.
    private static LocalDate earliest(Collection<Course> courses, Asked question) {
        boolean chained = courses.stream()
                .flatMap(course -> course.turns().stream().flatMap(day -> course.on(day).duties().stream()))
                .anyMatch(duty -> duty.graceDays() > 0 || duty.fromLastDone() || duty.every() == Cadence.EVENT);
        return chained ? LocalDate.EPOCH : question.period().from().minusDays(YEAR);
    }
}
