package shilu.programme.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import shilu.programme.Course;
import shilu.programme.InForce;
import shilu.programme.Programmes.Adoption;
import shilu.unit.Tree.Above;

/// Worked out in memory from who stood above the unit and what was adopted there.
final class KnownCourse implements Course {
    private final List<Above> above;
    private final List<Adoption> adoptions;
    private final Function<List<String>, InForce> together;
    private final List<LocalDate> turns;
    private final Map<LocalDate, InForce> known = new HashMap<>();

    /// @param adoptions in the order they were said
    KnownCourse(List<Above> above, List<Adoption> adoptions, Function<List<String>, InForce> together) {
        this.above = above;
        this.adoptions = adoptions;
        this.together = together;
        var days = new TreeSet<LocalDate>();
        above.forEach(tie -> days.addAll(List.of(tie.from(), tie.to())));
        adoptions.forEach(
                adoption -> days.addAll(List.of(adoption.from(), adoption.to().plusDays(1))));
        turns = List.copyOf(days);
    }

    @Override
    public boolean exists(LocalDate day) {
        return above.stream().anyMatch(tie -> tie.holds(day));
    }

    @Override
    public List<LocalDate> turns() {
        return turns;
    }

    @Override
    public InForce on(LocalDate day) {
        return known.computeIfAbsent(turn(day), _ -> together.apply(hashes(day)));
    }

    private LocalDate turn(LocalDate day) {
        return turns.stream()
                .filter(turn -> !turn.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private List<String> hashes(LocalDate day) {
        var tops = new HashSet<String>();
        above.stream()
                .filter(tie -> tie.holds(day))
                .forEach(tie -> tops.add(tie.ancestor().value()));
        var chosen = new LinkedHashMap<String, Adoption>();
        for (var adoption : adoptions) {
            boolean covers = !day.isBefore(adoption.from()) && !day.isAfter(adoption.to());
            if (covers && tops.contains(adoption.top().value()))
                chosen.put(adoption.pack().id(), adoption);
        }
        return chosen.values().stream()
                .sorted(Comparator.comparingLong(Adoption::position))
                .map(adoption -> adoption.pack().hash())
                .toList();
    }
}
