package shilu.programme.internal;

import static shilu.programme.internal.db.Tables.PROGRAMME_ADOPTION;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.Circumstances;
import shilu.installation.OfficeClock;
import shilu.installation.Turn;
import shilu.installation.Turns;
import shilu.programme.Course;
import shilu.programme.InForce;
import shilu.programme.KindId;
import shilu.programme.Metric;
import shilu.programme.MetricId;
import shilu.programme.PackAdopted;
import shilu.programme.PackVersion;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.unit.Positions;
import shilu.unit.Tree;

/// Adoptions as positioned facts; what they put in force is worked out from them at each question.
@Component
@Transactional
class SqlProgrammes implements Programmes {
    private final DSLContext sql;
    private final Turns turns;
    private final Circumstances circumstances;
    private final KeptPacks kept;
    private final KnownAdoptions known;
    private final ShippedPacks shipped;
    private final Tree tree;
    private final Positions positions;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    SqlProgrammes(
            DSLContext sql,
            Turns turns,
            Circumstances circumstances,
            KeptPacks kept,
            KnownAdoptions known,
            ShippedPacks shipped,
            Tree tree,
            Positions positions,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.turns = turns;
        this.circumstances = circumstances;
        this.kept = kept;
        this.known = known;
        this.shipped = shipped;
        this.tree = tree;
        this.positions = positions;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public PackVersion keep(Region region, Path folder) {
        return keep(region, PackReader.sound(folder));
    }

    @Override
    public PackVersion keepShipped(Region region, String id) {
        var files = shipped.files(id).orElseThrow(() -> Refused.because("pack.shipped.unknown", id));
        return keep(region, PackReading.sound(files, shipped));
    }

    private PackVersion keep(Region region, Pack pack) {
        kept.keep(region, pack);
        return pack.version();
    }

    @Override
    public Adoption adopt(PackVersion pack, UnitId top, LocalDate from, LocalDate to, Actor actor) {
        if (!tree.everWithin(actor.scope().tops(EnumSet.of(Role.SYSTEM_ADMIN)), top))
            throw new NotThere("unit.unknown");
        if (to.isBefore(from)) throw Refused.because("period.backwards", from, to);
        var region = actor.region();
        turns.alone(Turn.TREE, region);
        Refused.ifAny(meaningsTaken(region, pack));
        long position = positions.take(region);
        sql.insertInto(PROGRAMME_ADOPTION)
                .set(PROGRAMME_ADOPTION.REGION, region.value())
                .set(PROGRAMME_ADOPTION.POSITION, position)
                .set(PROGRAMME_ADOPTION.HASH, pack.hash())
                .set(PROGRAMME_ADOPTION.UNIT, top.value())
                .set(PROGRAMME_ADOPTION.FROM_DAY, from)
                .set(PROGRAMME_ADOPTION.TO_DAY, to)
                .set(PROGRAMME_ADOPTION.WHO, actor.person().value())
                .set(PROGRAMME_ADOPTION.AT, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute();
        known.forgetAfterwards();
        events.publishEvent(new PackAdopted(region, position, top, from, to));
        return new Adoption(region, position, pack, top, from, to);
    }

    /// A metric id keeps its meaning for ever: a version that gives an adopted id another one is not adopted.
    private List<Problem> meaningsTaken(Region region, PackVersion pack) {
        var newer = kept.pack(region, pack.hash());
        return adoptions(region, Long.MAX_VALUE).stream()
                .map(Adoption::pack)
                .filter(older -> older.id().equals(pack.id()) && !older.hash().equals(pack.hash()))
                .distinct()
                .flatMap(older -> Against.changes(newer, kept.pack(region, older.hash())).stream())
                .distinct()
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public InForce inForce(Region region, UnitId unit, LocalDate day, long asOf) {
        if (circumstances.stand())
            return circumstances
                    .known(new CourseAsked(region, unit, asOf), () -> course(region, unit, asOf))
                    .forWork(day);
        var above = new HashSet<>(tree.upwards(region, unit, day, asOf));
        var adoptions = adoptions(region, asOf);
        Map<String, Adoption> chosen = new LinkedHashMap<>();
        for (var adoption : adoptions) {
            if (!above.contains(adoption.top())) continue;
            if (covers(adoption, day)) chosen.put(adoption.pack().id(), adoption);
        }
        for (var first : firsts(adoptions, above)) {
            if (day.isBefore(first.from())) chosen.putIfAbsent(first.pack().id(), first);
        }
        var hashes = chosen.values().stream()
                .sorted(Comparator.comparingLong(Adoption::position))
                .map(adoption -> adoption.pack().hash())
                .toList();
        return kept.together(region, hashes);
    }

    private record CourseAsked(Region region, UnitId unit, long asOf) {}

    private Course course(Region region, UnitId unit, long asOf) {
        return Objects.requireNonNull(courses(region, List.of(unit), asOf).get(unit));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, Course> courses(Region region, Collection<UnitId> units, long asOf) {
        var said = adoptions(region, asOf);
        var above = tree.above(region, units, asOf);
        var courses = new LinkedHashMap<UnitId, Course>();
        for (var unit : units)
            courses.put(
                    unit,
                    new KnownCourse(
                            above.getOrDefault(unit, List.of()), said, hashes -> kept.together(region, hashes)));
        return courses;
    }

    private static boolean covers(Adoption adoption, LocalDate day) {
        return !day.isBefore(adoption.from()) && !day.isAfter(adoption.to());
    }

    /// The adoption of each pack with the earliest first day.
    private List<Adoption> firsts(List<Adoption> adoptions, Set<UnitId> above) {
        var firsts = new LinkedHashMap<String, Adoption>();
        for (var adoption : adoptions) {
            if (!above.contains(adoption.top())) continue;
            firsts.merge(
                    adoption.pack().id(), adoption, (one, other) -> other.from().isBefore(one.from()) ? other : one);
        }
        return new ArrayList<>(firsts.values());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> began(Region region, UnitId unit, KindId kind, long asOf) {
        return adoptions(region, asOf).stream()
                .filter(adoption ->
                        packs(adoption).anyMatch(pack -> pack.kind(kind.value()).isPresent()))
                .filter(adoption -> tree.everAbove(region, adoption.top(), unit, asOf))
                .map(Adoption::from)
                .min(Comparator.naturalOrder());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RecordKind> kind(Region region, KindId kind, long asOf) {
        return adoptions(region, asOf).reversed().stream()
                .flatMap(this::packs)
                .flatMap(pack -> pack.kind(kind.value()).stream())
                .map(Kind::kind)
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Metric> metric(Region region, String idOrName, long asOf) {
        return newest(adoptions(region, asOf), _ -> true)
                .filter(metric -> metric.id().value().equals(idOrName)
                        || metric.name().zh().equals(idOrName))
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Metric> metricAt(Region region, MetricId metric, UnitId unit, long asOf) {
        return Optional.ofNullable(
                metricsAt(region, List.of(metric), unit, asOf).get(metric));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<MetricId, Metric> metricsAt(Region region, Collection<MetricId> metrics, UnitId unit, long asOf) {
        var adoptions = adoptions(region, asOf);
        var inLine =
                circumstances.known(new LineAsked(region, unit, asOf), () -> inLine(adoptions, region, unit, asOf));
        var found = new HashMap<MetricId, Metric>();
        newest(adoptions, adoption -> inLine.contains(adoption.top()))
                .filter(metric -> metrics.contains(metric.id()))
                .forEach(metric -> found.putIfAbsent(metric.id(), metric));
        return found;
    }

    private record LineAsked(Region region, UnitId unit, long asOf) {}

    private Set<UnitId> inLine(List<Adoption> adoptions, Region region, UnitId unit, long asOf) {
        var tops = adoptions.stream().map(Adoption::top).collect(Collectors.toSet());
        return tree.inLine(region, unit, tops, asOf);
    }

    @Override
    @Transactional(readOnly = true)
    public Collection<Metric> metrics(Region region, long asOf) {
        var all = new LinkedHashMap<MetricId, Metric>();
        newest(adoptions(region, asOf), _ -> true).forEach(metric -> all.putIfAbsent(metric.id(), metric));
        return all.values();
    }

    /// The metrics of the adopted versions, newest adoption first.
    private Stream<Metric> newest(List<Adoption> adoptions, Predicate<Adoption> where) {
        return adoptions.reversed().stream()
                .filter(where)
                .flatMap(this::packs)
                .distinct()
                .flatMap(pack -> pack.metrics().stream());
    }

    private Stream<Pack> packs(Adoption adoption) {
        return kept.pack(adoption.region(), adoption.pack().hash()).all();
    }

    private record AdoptionsAsked(Region region, long asOf) {}

    @Override
    @Transactional(readOnly = true)
    public List<Adoption> adoptions(Region region, long asOf) {
        return circumstances.known(new AdoptionsAsked(region, asOf), () -> known.adoptions(region, asOf));
    }
}
