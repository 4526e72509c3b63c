package shilu.programme.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.programme.Programmes;
import shilu.programme.Programmes.Adoption;
import shilu.unit.Consequences;
import shilu.unit.Planned;
import shilu.unit.Positions;
import shilu.unit.Tree;
import shilu.unit.Unit;
import shilu.unit.UnitAside;
import shilu.web.Part;

/// Which packs are in force at a unit by its place in the tree: for its page, and for a move that changes them.
@Component
@Order(40)
class PacksHere implements UnitAside, Consequences {
    private final Programmes programmes;
    private final Tree tree;
    private final Positions positions;
    private final OfficeClock clock;

    PacksHere(Programmes programmes, Tree tree, Positions positions, OfficeClock clock) {
        this.programmes = programmes;
        this.tree = tree;
        this.positions = positions;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Part> of(Unit unit, Actor actor) {
        return Optional.of(Part.of("programme/_here", "packs", inForce(unit.region(), unit.id(), clock.today())));
    }

    @Override
    public List<Problem> of(Region region, Planned planned) {
        if (!(planned instanceof Planned.Move to)) return List.of();
        var before = names(inForce(region, to.unit(), to.from()));
        var above = new ArrayList<>(tree.upwards(region, to.parent(), to.from(), positions.last(region)));
        above.add(to.unit());
        var after = names(inForce(region, above, to.from()));
        if (before.isEmpty() && after.isEmpty()) return List.of();
        return List.of(
                before.equals(after)
                        ? Problem.of("programme.follows.same", before)
                        : Problem.of("programme.follows.move", dash(before), dash(after)));
    }

    private static String dash(String names) {
        return names.isEmpty() ? "—" : names;
    }

    private static String names(List<Adoption> adoptions) {
        return adoptions.stream()
                .map(one -> one.pack().id() + " " + one.pack().version())
                .sorted()
                .collect(Collectors.joining("、"));
    }

    /// Of several adoptions of a pack that reach the unit on the day, the last said.
    private List<Adoption> inForce(Region region, UnitId unit, LocalDate day) {
        return inForce(region, tree.upwards(region, unit, day, positions.last(region)), day);
    }

    private List<Adoption> inForce(Region region, Collection<UnitId> above, LocalDate day) {
        var held = new LinkedHashMap<String, Adoption>();
        for (var one : programmes.adoptions(region, positions.last(region)))
            if (above.contains(one.top()) && !day.isBefore(one.from()) && !day.isAfter(one.to()))
                held.merge(one.pack().id(), one, (old, other) -> other.position() > old.position() ? other : old);
        return List.copyOf(held.values());
    }
}
