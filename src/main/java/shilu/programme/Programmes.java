package shilu.programme;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shilu.common.Actor;
import shilu.common.Region;
import shilu.common.UnitId;

/// Which pack version is in force where and when. Adoptions are positioned facts: the same question as of the same
/// position gives the same answer for ever.
public interface Programmes {

    /// Keeps a pack, and the one it uses, as its folder stands. The same files give the same version again.
    /// Refused with every fault.
    PackVersion keep(Region region, Path folder);

    /// Keeps a pack that comes with the product, or stands in the folder of the setting SHILU_PACKS, by its id.
    PackVersion keepShipped(Region region, String id);

    /// Puts a kept pack version in force at a unit and below, for a span of days. Later adoptions of the same pack
    /// replace earlier ones where they overlap. Refused outside the units the actor administers, and where the
    /// version takes a meaning away that an adopted one gave. Publishes `PackAdopted` in the same transaction.
    Adoption adopt(PackVersion pack, UnitId top, LocalDate from, LocalDate to, Actor actor);

    /// What is in force at a unit on a day, as known at a position. For days before a pack was first in force at the
    /// unit its first version stands, so that opening imports are read and counted.
    InForce inForce(Region region, UnitId unit, LocalDate day, long asOf);

    /// What is in force at each unit through its life, as known at a position, and only where an adoption says so: a
    /// pack asks for nothing on days before it was in force. A few statements, for all units together.
    Map<UnitId, Course> courses(Region region, Collection<UnitId> units, long asOf);

    /// The first day on which any version of the pack that defines the kind was in force at the unit, as known at a
    /// position; rows of earlier days are 期初导入.
    Optional<LocalDate> began(Region region, UnitId unit, KindId kind, long asOf);

    /// A kind as the newest version adopted by the position defines it.
    Optional<RecordKind> kind(Region region, KindId kind, long asOf);

    List<Adoption> adoptions(Region region, long asOf);

    /// A metric by its id or its Chinese name, in any version adopted by the position; the newest meaning of names.
    Optional<Metric> metric(Region region, String idOrName, long asOf);

    /// The metric as defined for a unit by the position: adopted at the unit, above it, or below it. Nothing means the
    /// figure is "not defined" there, never 0.
    Optional<Metric> metricAt(Region region, MetricId metric, UnitId unit, long asOf);

    /// The same for several metrics of one unit at once; those that are not defined there are missing.
    Map<MetricId, Metric> metricsAt(Region region, Collection<MetricId> metrics, UnitId unit, long asOf);

    /// Every metric of any version adopted by the position, in its newest meaning.
    Collection<Metric> metrics(Region region, long asOf);

    record Adoption(Region region, long position, PackVersion pack, UnitId top, LocalDate from, LocalDate to) {}
}
