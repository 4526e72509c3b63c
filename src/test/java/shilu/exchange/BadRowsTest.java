package shilu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Texts;
import shilu.ledger.Ledger;
import shilu.ledger.RecordQuery;
import shilu.sample.World;

/// A workbook with 200 rows of which 30 are bad: every problem once, at its cell; nothing is taken unless the good
/// rows are asked for.
class BadRowsTest {
    private static final int GOOD = 170;
    private static final String MEETINGS = "会议台账";
    private static final String ACTIVITIES = "活动台账";
    private static final String STUDIES = "学习台账";

    @TempDir
    Path folder;

    private final Office office = new Office();
    private final Workbook book = new Workbook().in1904();
    private final List<String> expected = new ArrayList<>();
    private Path file;

    @BeforeEach
    void thirtyBadRowsOfTwoHundred() throws IOException {
        Files.createDirectories(folder.resolve("佐证材料"));
        book.sheet(MEETINGS, Workbook.MEETING, "2025年会议台账（甲局）", "单位：甲局    填报人：张三");
        book.sheet(ACTIVITIES, Workbook.ACTIVITY);
        var misspelt = new ArrayList<>(Workbook.STUDY);
        misspelt.set(1, "学习时问");
        book.sheet(STUDIES, misspelt);
        goodRows();
        meetings();
        activities();
        underAMisspeltHeading();
        file = book.write(folder.resolve("200.xlsx"));
    }

    @Test
    void every_problem_is_told_once_with_sheet_row_and_column() {
        var preview = office.preview(file);
        assertThat(preview.good()).isEqualTo(GOOD);
        assertThat(preview.refused()).hasSize(30);
        assertThat(preview.problems().stream().map(BadRowsTest::told)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void nothing_is_taken_when_anything_is_wrong() {
        var refused = catchThrowableOfType(Refused.class, () -> office.take(file));
        assertThat(refused.problems()).hasSize(expected.size());
        assertThat(recorded()).isZero();
    }

    @Test
    void the_good_rows_are_taken_when_asked_for_and_the_rest_once_they_are_mended() throws IOException {
        var taken = office.takeGoodRows(file);
        assertThat(taken.preview().good()).isEqualTo(GOOD);
        assertThat(recorded()).isEqualTo(GOOD);
        var again = office.takeGoodRows(file);
        assertThat(again.id()).isNull();
        assertThat(again.preview().already()).isEqualTo(GOOD);
        assertThat(recorded()).isEqualTo(GOOD);
    }

    @Test
    void refused_rows_come_back_with_the_reasons_and_are_read_again() throws IOException {
        var refused = office.preview(file).refused();
        var back = folder.resolve("refused.xlsx");
        try (var out = Files.newOutputStream(back)) {
            new RefusedRows(new Texts(), Locale.CHINESE).write(refused, out);
        }
        var again = office.preview(back);
        assertThat(again.rows()).isEqualTo(30);
        assertThat(again.hints()).noneMatch(hint -> hint.code().equals("import.heading.passed-over"));
        try (var read = shilu.sheet.Book.open(back);
                var rows = read.sheets()
                        .getFirst()
                        .table(Workbook.MEETING)
                        .orElseThrow()
                        .rows()) {
            assertThat(rows.map(row -> row.cell(Headings.REMARKS).orElseThrow().text()))
                    .allMatch(text -> !text.isBlank());
        }
    }

    private void goodRows() {
        for (int i = 0; i < 90; i++)
            book.row(
                    MEETINGS,
                    "序号",
                    i + 1,
                    "会议名称",
                    "第" + (i + 1) + "次办公会",
                    "会议类型",
                    "办公会",
                    "会议时间",
                    i % 3 == 0
                            ? LocalDate.of(2025, 1, 1).plusDays(i)
                            : "２０２５年" + (i % 9 + 1) + "月" + (i % 28 + 1) + "日",
                    "应到",
                    i % 2 == 0 ? "１２" : 12,
                    "实到",
                    i % 5 == 0 ? 11 : 12,
                    "缺席及原因",
                    i % 5 == 0 ? "张三（出差）" : null);
        for (int i = 0; i < 80; i++)
            book.row(
                    ACTIVITIES,
                    "序号",
                    i + 1,
                    "活动名称",
                    "便民服务第" + (i + 1) + "场",
                    "类型",
                    "志愿服务",
                    "时间",
                    LocalDate.of(2025, 2, 1).plusDays(i),
                    "参加人数",
                    new Workbook.Formula("10+" + i));
    }

    private void meetings() {
        bad(1, "会议时间", "2023-02-30", "value.day.none", "D");
        bad(2, "会议时间", "2月3日", "value.day", "D");
        bad(3, "会议时间", null, "import.day.missing", "D");
        bad(4, "会议时间", "2099-01-01", "ledger.day.future", "D");
        bad(5, "会议时间", new Workbook.Formula("NA()"), "import.cell.fault", "D");
        bad(6, "会议类型", "午餐会", "import.kind.unknown", "C");
        bad(7, "会议类型", "调渡会", "import.kind.nearest", "C");
        bad(8, "会议类型", null, "import.kind.missing", "C");
        bad(9, "实到", 15, "value.attendance.more", "H");
        bad(10, "实到", 9, "value.attendance.reason", "I");
        bad(11, "实到", "约十人", "value.number", "H");
        bad(12, "应到", new Workbook.Formula("1/0"), "import.cell.fault", "G");
        bad(13, "会议名称", null, "value.missing", "B");
        bad(14, "佐证材料", "没有这个.jpg", "import.evidence.missing", "K");
        bad(15, "佐证材料", "../外面.jpg", "import.evidence.name", "K");
        bad(16, "缺席及原因", "张三", "value.absence.reason", "I");
        int both = badMeeting(17, "会议时间", "2025-13-01", "应到", "十二");
        expect(MEETINGS, both, "D", "value.day.none");
        expect(MEETINGS, both, "G", "value.number");
        int first = badMeeting(18, "应到", -1);
        expect(MEETINGS, first, "G", "value.number");
        int second = book.row(MEETINGS, "议题", "接着上一行的第二项议题");
        book.merge(MEETINGS, first, second, "序号");
        expect(MEETINGS, second, null, "import.row.merged");
    }

    private void activities() {
        badActivity(1, "单位", "丙局", "import.unit.unknown", "A");
        badActivity(2, "单位", "乙局", "import.unit.unknown", "A");
        badActivity(3, "类型", new Workbook.Formula("INDIRECT(\"甲!A1\")"), "import.cell.fault", "D");
        badActivity(4, "参加人数", null, "value.missing", "G");
        badActivity(5, "参加人数", "3.14159", "value.number.decimals", "G");
        badActivity(6, "时间", "待定", "value.day", "E");
        badActivity(7, "活动名称", "第".repeat(6000), "value.long", "C");
    }

    /// One problem for the column, however many rows stand below it.
    private void underAMisspeltHeading() {
        for (int i = 0; i < 4; i++)
            book.row(
                    STUDIES,
                    "序号",
                    i + 1,
                    "学习时问",
                    "2025-03-0" + (i + 1),
                    "学习形式",
                    "业务学习",
                    "学习专题",
                    "第" + i + "讲",
                    "应到",
                    9,
                    "实到",
                    9);
        expect(STUDIES, 1, "B", "import.heading.nearest");
    }

    private void bad(int number, String heading, @Nullable Object value, String code, String column) {
        expect(MEETINGS, badMeeting(number, heading, value), column, code);
    }

    private int badMeeting(int number, @Nullable Object... cells) {
        var row = new ArrayList<@Nullable Object>(List.of(
                "序号", 100 + number, "会议名称", "有误的会议" + number, "会议类型", "办公会", "会议时间", "2025-04-01", "应到", 12, "实到", 12));
        for (int i = 0; i < cells.length; i += 2) {
            int at = row.indexOf(cells[i]);
            if (at >= 0) row.set(at + 1, cells[i + 1]);
            else row.addAll(java.util.Arrays.asList(cells[i], cells[i + 1]));
        }
        return book.row(MEETINGS, row.toArray());
    }

    private void badActivity(int number, String heading, @Nullable Object value, String code, String column) {
        var row = new ArrayList<Object>(
                List.of("序号", 100 + number, "活动名称", "有误的活动" + number, "类型", "志愿服务", "时间", "2025-04-01", "参加人数", 20));
        int at = row.indexOf(heading);
        if (at >= 0) row.set(at + 1, value);
        else row.addAll(java.util.Arrays.asList(heading, value));
        expect(ACTIVITIES, book.row(ACTIVITIES, row.toArray()), column, code);
    }

    private void expect(String sheet, int row, @Nullable String column, String code) {
        expected.add(sheet + " " + row + " " + column + " " + code);
    }

    private static String told(Problem problem) {
        var place = java.util.Objects.requireNonNull(problem.place());
        return place.part() + " " + place.line() + " " + place.column() + " " + problem.code();
    }

    private long recorded() {
        return World.bean(Ledger.class).find(RecordQuery.all(), office.recorder).total();
    }
}
