package shilu.duty.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shilu.common.Period;
import shilu.programme.Course;
import shilu.programme.Duty;
import shilu.unit.Unit;

/// A unit with those it took over from, and what was in force at each: who owes which period.
///
/// @param own    the course of the unit itself
/// @param before the courses of those it took over from, and of those they took over from
record Line(Unit unit, Course own, List<Course> before) {

    /// Every duty the unit ever has, in the order in which the packs name them.
    Set<String> duties() {
        var ids = new LinkedHashSet<String>();
        own.turns()
                .forEach(day -> own.on(day).duties().stream()
                        .filter(duty -> duty.owedBy(unit.type()))
                        .forEach(duty -> ids.add(duty.id())));
        return ids;
    }

    /// What the packs ever said of one duty; each version of it once.
    Set<Duty> versions(String id) {
        var versions = new LinkedHashSet<Duty>();
        own.turns().forEach(day -> own.duty(id, day).ifPresent(versions::add));
        return versions;
    }

    /// The duty as it asks for a period: it is in force at the unit on the last day, and was in force on the middle
    /// day at the unit or at one it took over from. Who comes in the second half owes from the next period
    /// on; who is no more on the last day owes nothing, and its successor does.
    Optional<Duty> owed(String id, Period period) {
        return own.duty(id, period.to())
                .filter(duty -> duty.owedBy(unit.type()))
                .filter(_ -> anywhere(id, Tiling.middle(period)));
    }

    boolean anywhere(String id, LocalDate day) {
        return courses().stream().anyMatch(course -> course.duty(id, day).isPresent());
    }

    /// The first day from which the duty is in force at the unit or one before it, on or after the given day.
    Optional<LocalDate> from(String id, LocalDate day) {
        if (anywhere(id, day)) return Optional.of(day);
        return courses().stream()
                .flatMap(course -> course.turns().stream())
                .filter(turn -> turn.isAfter(day) && anywhere(id, turn))
                .min(Comparator.naturalOrder());
    }

    Optional<LocalDate> turnAfter(LocalDate day) {
        return courses().stream()
                .flatMap(course -> course.turns().stream())
                .filter(turn -> turn.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    /// The unit's own first.
    List<Course> courses() {
        var all = new ArrayList<>(before);
        all.addFirst(own);
        return all;
    }
}
