package shilu.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.NotThere;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.sample.World;
import shilu.unit.Positions;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Pack versions kept in the database and put in force, over a real SQLite file.
class ProgrammesTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);
    private static final LocalDate YEARS_END = LocalDate.of(2025, 12, 31);
    private static final MetricId VISITS = new MetricId("sample.visits");

    @TempDir
    Path folder;

    private final World world = World.fresh();
    private final Programmes programmes = World.bean(Programmes.class);
    private final Unit bureau = world.unit("bureau", world.county);
    private final Unit office = world.unit("office", bureau);
    private final Unit other = world.unit("other", world.county);

    /// A pack of one kind and one metric, counting what the filter says.
    private PackVersion pack(String version, String where) throws IOException {
        var pack = folder.resolve("sample");
        Files.createDirectories(pack.resolve("records"));
        Files.writeString(pack.resolve("pack.yaml"), """
                id: sample
                short: sample
                version: "%s"
                name: 样例
                late-after-days: %s
                """.formatted(version, version.length() * 10));
        Files.writeString(pack.resolve("records/visits.yaml"), """
                - id: sample.visit
                  name: 走访
                  sheet: 走访台账
                  day: [日期]
                  fields:
                    - id: people
                      name: 人数
                      type: number
                """);
        Files.writeString(pack.resolve("metrics.yaml"), """
                - id: sample.visits
                  name: 走访.次数
                  type: count
                  measure: 次
                  of:
                    - kind: sample.visit
                      where: %s
                """.formatted(where));
        return programmes.keep(world.region, pack);
    }

    private Programmes.Adoption adopt(PackVersion pack, UnitId top, LocalDate from, LocalDate to) {
        return programmes.adopt(pack, top, from, to, world.administrator());
    }

    private long now() {
        return World.bean(Positions.class).last(world.region);
    }

    private InForce at(Unit unit, LocalDate day, long asOf) {
        return programmes.inForce(world.region, unit.id(), day, asOf);
    }

    @Test
    void a_pack_is_in_force_at_the_unit_and_below_from_its_position_on() throws IOException {
        long before = now();
        adopt(pack("1", "people > 0"), bureau.id(), NEW_YEAR, YEARS_END);
        assertThat(at(bureau, JULY_1, now()).metric(VISITS)).isPresent();
        assertThat(at(office, JULY_1, now()).metric(VISITS)).isPresent();
        assertThat(at(other, JULY_1, now()).metrics()).isEmpty();
        assertThat(at(office, JULY_1, before).metrics()).isEmpty();
        assertThat(at(office, YEARS_END.plusDays(1), now()).metrics()).isEmpty();
    }

    @Test
    void the_later_of_two_versions_stands_and_the_earlier_stays_readable_though_its_folder_changed()
            throws IOException {
        adopt(pack("1", "people > 0"), world.county.id(), NEW_YEAR, YEARS_END);
        long first = now();
        adopt(pack("10", "people > 0"), world.county.id(), JULY_1, YEARS_END);
        var kind = new KindId("sample.visit");
        assertThat(at(office, JULY_1.minusDays(1), now()).lateAfterDays(kind)).isEqualTo(10);
        assertThat(at(office, JULY_1, now()).lateAfterDays(kind)).isEqualTo(20);
        assertThat(at(office, JULY_1, first).lateAfterDays(kind)).isEqualTo(10);
    }

    @Test
    void the_same_files_are_the_same_version() throws IOException {
        assertThat(pack("1", "people > 0")).isEqualTo(pack("1", "people > 0")).isNotEqualTo(pack("1", "people > 1"));
    }

    @Test
    void a_version_that_gives_a_metric_another_meaning_is_not_adopted() throws IOException {
        adopt(pack("1", "people > 0"), world.county.id(), NEW_YEAR, YEARS_END);
        var changed = pack("2", "people > 1");
        assertThatThrownBy(() -> adopt(changed, world.county.id(), NEW_YEAR, YEARS_END))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.problems()).extracting("code").containsExactly("pack.against.metric"));
        assertThat(programmes.adoptions(world.region, now())).hasSize(1);
    }

    @Test
    void a_pack_with_faults_is_not_kept() {
        assertThatThrownBy(() -> programmes.keep(world.region, Path.of("src/test/resources/packs-bad/standing")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.problems()).extracting("code").containsExactly("pack.limit.word"));
    }

    @Test
    void nobody_puts_a_pack_in_force_outside_the_units_they_administer() throws IOException {
        var pack = pack("1", "people > 0");
        var elsewhere = world.actor(other.id(), Role.SYSTEM_ADMIN);
        assertThatThrownBy(() -> programmes.adopt(pack, bureau.id(), NEW_YEAR, YEARS_END, elsewhere))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> programmes.adopt(
                        pack, bureau.id(), NEW_YEAR, YEARS_END, world.actor(bureau.id(), Role.RECORDER)))
                .isInstanceOf(NotThere.class);
        assertThat(programmes.adoptions(world.region, now())).isEmpty();
    }

    @Test
    void the_pack_that_is_used_is_in_force_with_it_and_both_are_found_again_by_name() {
        adopt(
                programmes.keep(world.region, Path.of("packs/ideology-responsibility")),
                world.county.id(),
                NEW_YEAR,
                YEARS_END);
        var inForce = at(office, JULY_1, now());
        assertThat(inForce.kind(new KindId("common.study"))).isPresent();
        assertThat(inForce.amounts(new KindId("common.study"), Values.of(Map.of())))
                .containsKeys(new MetricId("common.studies"), new MetricId("ideology.learning"));
        assertThat(programmes.metric(world.region, "中心组学习.次数", now()))
                .hasValueSatisfying(metric -> assertThat(metric.id().value()).isEqualTo("ideology.central-studies"));
        assertThat(programmes.began(world.region, office.id(), new KindId("common.study"), now()))
                .contains(NEW_YEAR);
        assertThat(inForce.reports()).extracting(ReportForm::id).contains("ideology.annual");
    }

    @Test
    void a_unit_that_moves_takes_the_packs_of_the_day() throws IOException {
        adopt(pack("1", "people > 0"), bureau.id(), NEW_YEAR, YEARS_END);
        World.bean(Units.class).move(office.id(), other.id(), JULY_1, world.administrator());
        assertThat(at(office, JULY_1.minusDays(1), now()).metrics()).hasSize(1);
        assertThat(at(office, JULY_1, now()).metrics()).isEmpty();
        assertThat(List.of(at(bureau, JULY_1, now()).metrics().size())).containsExactly(1);
    }
}
