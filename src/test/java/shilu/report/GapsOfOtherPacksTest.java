package shilu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.programme.Value;
import shilu.unit.Unit;
import shilu.unit.UnitType;

/// Whatever is owed and whatever is open stands in a report that can really be written for the unit and the period: in
/// its own pack's where there is one, otherwise in the others'. The pack of the lamps has a report for bureaus and
/// whole
/// years alone.
class GapsOfOtherPacksTest {
    private static final Path IDEOLOGY = Path.of("packs/ideology-responsibility");
    private static final Path LAMPS = Path.of("src/test/resources/packs-lamps/street-lamps");
    private static final LocalDate BEGAN = LocalDate.of(2025, 1, 1);
    private static final String ROUND = "路灯季度巡检";
    private static final String DARK = "长街三号灯不亮";

    @TempDir
    static Path folder;

    private static ReportingCounty county;
    private static Unit bureau;
    private static Unit below;
    private static Unit ended;

    @BeforeAll
    static void a_pack_is_in_force_below_and_ends() {
        county = new ReportingCounty(folder);
        bureau = county.unit("路灯局", UnitType.BUREAU, county.top);
        below = county.unit("灯管所", UnitType.ORGAN, bureau);
        ended = county.unit("旧灯局", UnitType.BUREAU, county.top);
        county.adopt(IDEOLOGY, county.top, BEGAN);
        var lamps = county.outlined(LAMPS);
        county.adopt(lamps, bureau, BEGAN);
        county.adopt(lamps, ended, BEGAN, LocalDate.of(2025, 6, 30));
        for (var unit : new Unit[] {below, ended})
            county.work(unit, "lamps.defect", LocalDate.of(2025, 3, 3), Map.of("title", new Value.Text(DARK)));
        county.today(LocalDate.of(2026, 3, 1));
    }

    @AfterAll
    static void close() {
        county.close();
    }

    @Test
    void what_its_own_pack_reports_stands_there_alone() {
        var own = county.write("lamps.annual", bureau, "2025", true);
        assertThat(county.text(own)).contains(ROUND, DARK);
        var other = county.write("ideology.annual", bureau, "2025", true);
        assertThat(county.text(other)).contains("党课").doesNotContain(ROUND, DARK);
        county.sound(own);
    }

    @Test
    void a_period_its_own_pack_has_no_report_for_stands_in_the_others() {
        var half = county.write("ideology.half-year", bureau, "2025H1", true);
        assertThat(county.text(half)).contains("2025年第一季度" + ROUND, DARK);
        county.sound(half);
    }

    @Test
    void a_type_of_unit_its_own_pack_has_no_report_for_stands_in_the_others() {
        var report = county.write("ideology.annual", below, "2025", true);
        assertThat(county.text(report)).contains("2025年第四季度" + ROUND, DARK);
        county.sound(report);
    }

    @Test
    void a_pack_in_force_below_only_stands_in_the_superiors_report() {
        var report = county.write("ideology.annual", county.top, "2025", true);
        assertThat(county.part(report, "五、未办结的问题", "数据依据表"))
                .containsOnlyOnce("灯管所\n路灯缺陷\n" + DARK + "\n2025年3月3日\n未登记")
                .containsOnlyOnce("旧灯局\n路灯缺陷\n" + DARK + "\n2025年3月3日\n未登记");
        assertThat(county.part(report, "一、未完成的应办事项", "二、逾期补录的事项"))
                .contains("路灯局\n" + ROUND, "灯管所\n" + ROUND, "旧灯局\n" + ROUND);
        county.sound(report);
    }

    @Test
    void a_pack_that_ended_before_the_period_did_leaves_nothing_out() {
        for (var form : Map.of("2025", "ideology.annual", "2025-01-01..2026-02-28", "ideology.span")
                .entrySet()) {
            var report = county.write(form.getValue(), ended, form.getKey(), true);
            assertThat(county.text(report)).contains("2025年第二季度" + ROUND, DARK).doesNotContain("2025年第三季度" + ROUND);
            county.sound(report);
        }
    }
}
