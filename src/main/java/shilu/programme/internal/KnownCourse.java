package shilu.programme.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import shilu.programme.Course;
import shilu.programme.InForce;
import shilu.programme.Programmes.Adoption;
import shilu.unit.Tree.Above;

/// Worked out in memory from who stood above the unit and what was adopted there.
final class KnownCourse implements Course {
    private final List<Above> above;
    private final List<Adoption> adoptions;
    private final Function<List<String>, InForce> together;
    private final NavigableSet<LocalDate> days = new TreeSet<>();
    private final List<LocalDate> turns;
    private final Map<LocalDate, InForce> known = new HashMap<>();
    private final Map<LocalDate, InForce> knownForWork = new HashMap<>();

    /// @param adoptions in the order they were said
    KnownCourse(List<Above> above, List<Adoption> adoptions, Function<List<String>, InForce> together) {
        this.above = above;
        this.adoptions = adoptions;
        this.together = together;
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
        return known.computeIfAbsent(turn(day), _ -> together.apply(hashes(chosen(day))));
    }

    @Override
    public InForce forWork(LocalDate day) {
        return knownForWork.computeIfAbsent(turn(day), _ -> together.apply(hashes(withFirsts(day))));
    }

    private LocalDate turn(LocalDate day) {
        return Objects.requireNonNullElse(days.floor(day), LocalDate.MIN);
    }

    private Map<String, Adoption> chosen(LocalDate day) {
        var chosen = new LinkedHashMap<String, Adoption>();
        for (var adoption : adoptedAbove(day)) {
            boolean covers = !day.isBefore(adoption.from()) && !day.isAfter(adoption.to());
            if (covers) chosen.put(adoption.pack().id(), adoption);
        }
        return chosen;
    }

    /// Before a pack's first day its first version stands for work entered later.
    private Map<String, Adoption> withFirsts(LocalDate day) {
        var firsts = new LinkedHashMap<String, Adoption>();
        for (var adoption : adoptedAbove(day))
            firsts.merge(
                    adoption.pack().id(), adoption, (one, other) -> other.from().isBefore(one.from()) ? other : one);
        var chosen = chosen(day);
        firsts.forEach((pack, first) -> {
            if (day.isBefore(first.from())) chosen.putIfAbsent(pack, first);
        });
        return chosen;
    }

    private List<Adoption> adoptedAbove(LocalDate day) {
        var tops = above.stream()
                .filter(tie -> tie.holds(day))
                .map(tie -> tie.ancestor().value())
                .collect(Collectors.toSet());
        return adoptions.stream()
                .filter(adoption -> tops.contains(adoption.top().value()))
                .toList();
    }

    private static List<String> hashes(Map<String, Adoption> chosen) {
        return chosen.values().stream()
                .sorted(Comparator.comparingLong(Adoption::position))
                .map(adoption -> adoption.pack().hash())
                .toList();
    }
}
