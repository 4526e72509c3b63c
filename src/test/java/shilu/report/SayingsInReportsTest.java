package shilu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Role;
import shilu.duty.ObligationId;
import shilu.duty.Statements;
import shilu.programme.Value;
import shilu.unit.Unit;
import shilu.unit.UnitType;

/// What was said of what was not done, from who said it to the words of the Word file: causes, nothing to do, let go.
class SayingsInReportsTest {
    @TempDir
    static Path folder;

    private static ReportingCounty county;
    private static Unit bureau;
    private static Unit station;
    private static Actor head;
    private static Actor superior;

    @BeforeAll
    static void a_bureau_missed_four_quarters() {
        county = new ReportingCounty(folder);
        bureau = county.unit("路灯局", UnitType.BUREAU, county.top);
        station = county.unit("灯管所", UnitType.BUREAU, bureau);
        county.adopt(
                county.outlined(Path.of("src/test/resources/packs-lamps/street-lamps")),
                county.top,
                LocalDate.of(2025, 1, 1));
        head = county.actor(bureau, Role.HEAD);
        superior = county.actor(county.top, Role.SUPERIOR);
        county.work(bureau, "lamps.round", LocalDate.of(2025, 11, 5), Map.of("title", new Value.Text("长街")));
        county.today(LocalDate.of(2026, 3, 1));
        var statements = county.bean(Statements.class);
        statements.noteCause(owed(bureau, "2025Q1"), "防汛值守，人手不足。", head);
        statements.correctCause(owed(bureau, "2025Q1"), "防汛值守，巡检车送修。", head);
        statements.waive(owed(bureau, "2025Q2"), "机构改革期间免办。", superior);
        statements.declareNil(owed(bureau, "2025Q3"), "全季停电改造，没有路灯在用。", head);
        statements.confirmNil(owed(bureau, "2025Q3"), superior);
        statements.declareNil(owed(station, "2025Q1"), "只申报，没有确认。", county.actor(station, Role.HEAD));
    }

    private static ObligationId owed(Unit unit, String quarter) {
        return new ObligationId("lamps.duty-round", unit.id(), Period.parse(quarter));
    }

    @AfterAll
    static void close() {
        county.close();
    }

    @Test
    void each_stands_in_its_part_of_the_annex_in_the_words_in_which_it_was_said() {
        var report = county.write("lamps.annual", bureau, "2025", false);
        assertThat(county.part(report, "一、未完成的应办事项", "二、逾期补录的事项"))
                .contains("路灯季度巡检\n（每季度1次）\n2025年第一季度\n应办1次\n已办0次")
                .contains("逾期未完成\n防汛值守，巡检车送修。")
                .doesNotContain("人手不足", "第二季度", "第三季度", "第四季度");
        assertThat(county.part(report, "三、豁免的事项", "四、无此事项")).contains("2025年第二季度", "机构改革期间免办。");
        assertThat(county.part(report, "四、无此事项", "五、未办结的问题")).contains("2025年第三季度", "全季停电改造，没有路灯在用。");
        assertThat(county.text(report)).contains("应办事项共4项，其中按期完成1项、逾期未完成1项、豁免1项、无此事项1项。");
        county.sound(report);
    }

    @Test
    void the_text_tells_them_as_sentences() {
        var report = county.write("lamps.annual", bureau, "2025", false);
        assertThat(county.text(report))
                .contains("2025年第一季度路灯季度巡检应办1次，已办0次，截止日期")
                .contains("逾期未完成。原因：防汛值守，巡检车送修。")
                .contains("已豁免。豁免理由：机构改革期间免办。")
                .contains("无此事项。说明：全季停电改造，没有路灯在用。");
    }

    @Test
    void what_was_declared_and_not_confirmed_is_not_done() {
        var report = county.write("lamps.annual", bureau, "2025", true);
        assertThat(county.part(report, "四、无此事项", "五、未办结的问题")).doesNotContain("灯管所");
        assertThat(county.part(report, "一、未完成的应办事项", "二、逾期补录的事项")).contains("灯管所\n路灯季度巡检");
        county.sound(report);
    }

    @Test
    void what_is_said_later_leaves_a_report_as_it_was() {
        var before = county.write("lamps.annual", station, "2025", true);
        var text = county.text(before);
        county.bean(Statements.class).noteCause(owed(station, "2025Q4"), "设备更换。", county.actor(station, Role.HEAD));
        county.sound(before);
        assertThat(county.text(before)).isEqualTo(text).doesNotContain("设备更换");
        assertThat(county.text(county.write("lamps.annual", station, "2025", true)))
                .contains("设备更换。");
    }
}
