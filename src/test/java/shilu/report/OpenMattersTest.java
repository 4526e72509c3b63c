package shilu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.programme.Value;
import shilu.unit.Unit;
import shilu.unit.UnitType;

/// What was found and nobody closed by the asked day, from the record to the words of the Word file. The day a report
/// is
/// made is the day it is asked for.
class OpenMattersTest {
    private static final LocalDate FOUND = LocalDate.of(2025, 5, 12);
    private static final LocalDate MADE = LocalDate.of(2026, 1, 10);

    @TempDir
    static Path folder;

    private static ReportingCounty county;
    private static Unit bureau;

    @BeforeAll
    static void a_bureau_has_findings_open_closed_and_to_be_closed() {
        county = new ReportingCounty(folder);
        bureau = county.unit("住建局", UnitType.BUREAU, county.top);
        county.adopt(Path.of("packs/ideology-responsibility"), county.top, LocalDate.of(2025, 1, 1));
        var office = county.unit("办公室", UnitType.ORGAN, bureau);
        finding(bureau, "展板内容陈旧", LocalDate.of(2025, 12, 1), null);
        finding(bureau, "台账签字不全", LocalDate.of(2026, 3, 31), null);
        finding(office, "值班记录缺页", null, null);
        finding(bureau, "学习笔记不齐", LocalDate.of(2025, 6, 30), LocalDate.of(2025, 6, 20));
        var later = finding(bureau, "信息审核漏签", LocalDate.of(2026, 2, 1), null);
        county.today(LocalDate.of(2026, 2, 3));
        county.correct(later, FOUND, values("信息审核漏签", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 2)));
    }

    private static shilu.common.RecordId finding(
            Unit unit, String matter, @Nullable LocalDate due, @Nullable LocalDate closed) {
        var record = county.work(unit, "common.finding", FOUND, values(matter, due, null));
        if (closed != null) {
            county.today(closed);
            county.correct(record, FOUND, values(matter, due, closed));
        }
        return record;
    }

    private static Map<String, Value> values(String matter, @Nullable LocalDate due, @Nullable LocalDate closed) {
        var values = new LinkedHashMap<String, Value>();
        values.put("source", new Value.Choice(List.of("self")));
        values.put("matter", new Value.Text(matter));
        values.put("category", new Value.Choice(List.of("papers")));
        values.put("measure", new Value.Text("逐项更换"));
        values.put("state", new Value.Choice(List.of(closed == null ? "working" : "closed")));
        if (due != null) values.put("due", new Value.Day(due, null));
        if (closed != null) values.put("closed", new Value.Day(closed, null));
        return values;
    }

    @AfterAll
    static void close() {
        county.close();
    }

    @Test
    void what_is_open_stands_in_the_annex_the_text_and_the_plan() {
        county.today(MADE);
        var report = county.write("ideology.annual", bureau, "2025", true);
        assertThat(county.part(report, "五、未办结的问题", "数据依据表"))
                .contains("问题整改\n展板内容陈旧\n2025年5月12日\n整改措施：逐项更换\n整改时限：2025年12月1日")
                .contains("台账签字不全", "值班记录缺页", "办公室")
                .doesNotContain("学习笔记不齐");
        var text = county.text(report);
        assertThat(text).contains("未办结的问题4个");
        // The text, by the template: 未销号.问题整改 with its fields.
        assertThat(text).containsPattern("\\d\\. .*展板内容陈旧.*逐项更换.*整改时限12月1日");
        // The plan: over the deadline, before it, without one; of the unit below, by its name.
        assertThat(text)
                .contains("“展板内容陈旧”的期限2025年12月1日已过，立即办结，由住建局负责。")
                .contains("“台账签字不全”：2026年3月31日前办结，由住建局负责。")
                .contains("办公室“值班记录缺页”：尽快办结，由办公室负责。");
        county.sound(report);
    }

    @Test
    void a_day_of_closing_that_is_still_to_come_leaves_it_open_and_once_it_has_come_it_is_closed() {
        // On 1 February it was closed on the 2nd, as the ledger knows since the 3rd.
        county.today(LocalDate.of(2026, 2, 1));
        var before = county.write("ideology.annual", bureau, "2025", true);
        assertThat(county.part(before, "五、未办结的问题", "数据依据表")).contains("信息审核漏签");
        county.today(LocalDate.of(2026, 2, 2));
        var after = county.write("ideology.annual", bureau, "2025", true);
        assertThat(county.part(after, "五、未办结的问题", "数据依据表")).contains("展板内容陈旧").doesNotContain("信息审核漏签");
        assertThat(county.text(after)).contains("未办结的问题3个");
        county.sound(after);
    }

    @Test
    void without_the_units_below_their_findings_are_not_told() {
        county.today(MADE);
        var own = county.write("ideology.annual", bureau, "2025", false);
        assertThat(county.text(own)).contains("展板内容陈旧").doesNotContain("值班记录缺页");
        county.sound(own);
    }

    @Test
    void what_was_found_before_the_period_and_is_open_still_stands() {
        county.today(MADE);
        var half = county.write("ideology.half-year", bureau, "2025H2", true);
        assertThat(county.part(half, "五、未办结的问题", "数据依据表")).contains("展板内容陈旧");
        county.sound(half);
    }
}
