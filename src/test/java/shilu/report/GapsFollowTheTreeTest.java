package shilu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Role;
import shilu.unit.NewUnit;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// What was not done stands in the report of whoever stood above on the last day of its period, whatever became of the
/// unit since; and a report that was made is checked by the tree as it was known then.
class GapsFollowTheTreeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @TempDir
    static Path folder;

    private static ReportingCounty county;
    private static Unit first;
    private static Unit second;
    private static Unit closed;
    private static Unit moved;

    @BeforeAll
    static void two_bureaus_of_which_one_loses_a_unit_and_one_gains_it() {
        county = new ReportingCounty(folder);
        county.adopt(
                county.outlined(Path.of("src/test/resources/packs-lamps/street-lamps")),
                county.top,
                LocalDate.of(2025, 1, 1));
        first = county.unit("东局", UnitType.BUREAU, county.top);
        second = county.unit("西局", UnitType.BUREAU, county.top);
        closed = county.unit("关站", UnitType.ORGAN, first);
        moved = county.unit("迁站", UnitType.ORGAN, first);
        county.today(TODAY);
        var units = county.bean(Units.class);
        units.close(closed.id(), LocalDate.of(2025, 8, 15), county.system());
        units.move(moved.id(), second.id(), LocalDate.of(2025, 7, 1), county.system());
    }

    @AfterAll
    static void close() {
        county.close();
    }

    @Test
    void a_unit_that_closed_leaves_what_it_missed_in_its_superiors_report() {
        var report = county.write("lamps.annual", first, "2025", true);
        assertThat(missed(report, closed)).containsExactly("2025年第一季度", "2025年第二季度");
        assertThat(county.text(report)).contains("关站路灯季度巡检：2025年第一季度、2025年第二季度未完成");
        county.sound(report);
    }

    @Test
    void a_unit_that_moved_leaves_to_each_side_what_ended_while_it_stood_there() {
        var before = county.write("lamps.annual", first, "2025", true);
        var after = county.write("lamps.annual", second, "2025", true);
        assertThat(missed(before, moved)).containsExactly("2025年第一季度", "2025年第二季度");
        assertThat(missed(after, moved)).containsExactly("2025年第三季度", "2025年第四季度");
        county.sound(after);
    }

    @Test
    void those_that_took_over_report_what_they_took_over_and_those_above_report_each_gap_once() {
        var units = county.bean(Units.class);
        county.today(TODAY);
        var one = county.unit("甲局", UnitType.BUREAU, county.top);
        var two = county.unit("乙局", UnitType.BUREAU, county.top);
        var merged = units.merge(
                List.of(one.id(), two.id()),
                new NewUnit("丙局", "丙局", "丙局", UnitType.BUREAU, county.top.id()),
                LocalDate.of(2025, 4, 1),
                county.system());
        var own = county.write("lamps.annual", merged, "2025", true);
        assertThat(missed(own, one)).containsExactly("2025年第一季度");
        assertThat(missed(own, two)).containsExactly("2025年第一季度");
        assertThat(missed(own, merged)).hasSize(3);
        assertThat(county.text(own)).doesNotContain("及下级单位");
        county.sound(own);
    }

    @Test
    void a_change_of_the_past_that_is_said_later_leaves_a_report_made_before_as_it_was() {
        var units = county.bean(Units.class);
        county.today(TODAY);
        var late = county.unit("晚站", UnitType.ORGAN, first);
        var report = county.write("lamps.annual", first, "2025", true);
        assertThat(missed(report, late)).hasSize(4);
        county.sound(report);
        units.move(late.id(), second.id(), LocalDate.of(2025, 1, 1), county.system());
        county.sound(report);
        assertThat(missed(county.write("lamps.annual", first, "2025", true), late))
                .isEmpty();
        assertThat(missed(county.write("lamps.annual", second, "2025", true), late))
                .hasSize(4);
    }

    @Test
    void who_reads_one_side_writes_of_it_alone() {
        county.today(TODAY);
        var writer = county.actor(second, Role.WRITER);
        var report = county.bean(Reports.class)
                .write("lamps.annual", second.id(), shilu.common.Period.year(2025), true, writer);
        assertThat(county.text(report)).doesNotContain("关站");
    }

    /// The periods of a unit's rows among what was not done.
    private static List<String> missed(Report report, Unit unit) {
        var lines = county.part(report, "一、未完成的应办事项", "二、逾期补录的事项").lines().toList();
        return java.util.stream.IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).equals(unit.shortName()))
                .mapToObj(i -> lines.subList(i + 1, lines.size()).stream()
                        .filter(line -> line.startsWith("2025年第"))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
