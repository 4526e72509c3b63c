package shilu.programme.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.programme.Adopted;
import shilu.programme.Course;
import shilu.programme.InForce;
import shilu.programme.Programmes;
import shilu.programme.Programmes.Adoption;
import shilu.programme.ProposedVersion;
import shilu.unit.Positions;
import shilu.unit.Tree;

/// A version that nobody adopted yet, seen as though it were.
@Component
class Proposing {
    private final Programmes programmes;
    private final KeptPacks kept;
    private final Tree tree;
    private final Positions positions;

    Proposing(Programmes programmes, KeptPacks kept, Tree tree, Positions positions) {
        this.programmes = programmes;
        this.kept = kept;
        this.tree = tree;
        this.positions = positions;
    }

    /// The version of the used pack that a new version goes with: the one said last at the unit or above, by whichever
    /// system. With an older one, choices that came by another system's edit would be gone again.
    @Nullable
    String used(Adopted version, LocalDate today) {
        var region = version.adoption().region();
        var own = kept.pack(region, version.adoption().pack().hash()).used();
        if (own == null) return null;
        var id = own.version().id();
        var above = new HashSet<>(tree.upwards(region, version.id().top(), today, positions.last(region)));
        above.add(version.id().top());
        return programmes.adoptions(region, positions.last(region)).reversed().stream()
                .filter(one -> above.contains(one.top()))
                .flatMap(one -> kept.pack(region, one.pack().hash()).all())
                .filter(pack -> pack.version().id().equals(id))
                .findFirst()
                .orElse(own)
                .version()
                .hash();
    }

    ProposedVersion of(Pack pack, UnitId top, LocalDate from, LocalDate to, Region region) {
        return new Proposed(pack, region, top, from, to, positions.last(region));
    }

    private final class Proposed implements ProposedVersion {
        private final Pack pack;
        private final Region region;
        private final UnitId top;
        private final LocalDate from;
        private final LocalDate to;
        private final long asOf;
        private final Map<List<String>, InForce> together = new ConcurrentHashMap<>();

        private Proposed(Pack pack, Region region, UnitId top, LocalDate from, LocalDate to, long asOf) {
            this.pack = pack;
            this.region = region;
            this.top = top;
            this.from = from;
            this.to = to;
            this.asOf = asOf;
        }

        @Override
        public Region region() {
            return region;
        }

        @Override
        public UnitId top() {
            return top;
        }

        @Override
        public LocalDate from() {
            return from;
        }

        @Override
        public LocalDate to() {
            return to;
        }

        @Override
        public long asOf() {
            return asOf;
        }

        @Override
        public Map<UnitId, Course> courses(Collection<UnitId> units) {
            var said = new ArrayList<>(programmes.adoptions(region, asOf));
            said.add(new Adoption(region, Long.MAX_VALUE, pack.version(), top, from, to));
            var above = tree.above(region, units, asOf);
            var courses = new LinkedHashMap<UnitId, Course>();
            for (var unit : units)
                courses.put(unit, new KnownCourse(above.getOrDefault(unit, List.of()), said, this::inForce));
            return courses;
        }

        private InForce inForce(List<String> hashes) {
            if (!hashes.contains(pack.version().hash())) return kept.together(region, hashes);
            return together.computeIfAbsent(
                    hashes,
                    all -> new Together(all.stream()
                            .map(hash -> hash.equals(pack.version().hash()) ? pack : kept.pack(region, hash))
                            .toList()));
        }
    }
}
