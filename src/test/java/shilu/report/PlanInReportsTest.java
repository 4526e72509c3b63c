package shilu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Role;
import shilu.plan.PlannedWork;
import shilu.plan.Plans;
import shilu.unit.Unit;
import shilu.unit.UnitType;

/// Next year's plan in the report: what the unit planned, by month, each matter once; without a plan what falls due.
class PlanInReportsTest {
    @TempDir
    static Path folder;

    private static ReportingCounty county;
    private static Unit planning;
    private static Unit without;
    private static Plans plans;

    @BeforeAll
    static void one_bureau_plans_and_one_does_not() {
        county = new ReportingCounty(folder);
        planning = county.unit("路灯局", UnitType.BUREAU, county.top);
        without = county.unit("灯管所", UnitType.BUREAU, county.top);
        county.adopt(
                county.outlined(Path.of("src/test/resources/packs-lamps/street-lamps")),
                county.top,
                LocalDate.of(2025, 1, 1));
        county.today(LocalDate.of(2026, 1, 10));
        plans = county.bean(Plans.class);
        plan("灯杆编号更新", null, "2026-05");
        plan("路灯季度巡检", "lamps.duty-round", "2026-03-12..2026-03-12");
        plan("路灯季度巡检", "lamps.duty-round", "2026-06-11..2026-06-11");
        plan("新员工培训", null, "2026-02");
        var dropped = plan("夜市亮灯", null, "2026-04");
        plans.drop(List.of(dropped), "改由街道办理", head());
        plans.propose(planning.id(), 2026, head());
    }

    private static shilu.plan.ItemId plan(String title, @Nullable String duty, String when) {
        return plans.plan(planning.id(), new PlannedWork(title, duty, Period.parse(when), "巡检科科长", ""), head());
    }

    private static Actor head() {
        return county.actor(planning, Role.HEAD);
    }

    @AfterAll
    static void close() {
        county.close();
    }

    @Test
    void planned_work_stands_by_month_and_what_was_missed_says_when_it_is_planned() {
        var report = county.write("lamps.annual", planning, "2025", false);
        assertThat(county.text(report))
                .containsSubsequence(
                        "未完成，今后每季度不少于1次，计划3月12日、6月11日办理，由分管领导负责。", "新员工培训：计划2月办理，由巡检科科长负责。", "灯杆编号更新：计划5月办理，由巡检科科长负责。")
                .doesNotContain("夜市亮灯");
        assertThat(county.text(report).split("路灯季度巡检：", -1)).hasSize(2);
        county.sound(report);
    }

    @Test
    void without_a_plan_the_cadences_stand() {
        var report = county.write("lamps.annual", without, "2025", false);
        assertThat(county.text(report)).contains("未完成，今后每季度不少于1次，由分管领导负责。").doesNotContain("计划");
        county.sound(report);
    }
}
