package shilu.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static shilu.sample.SampleRows.rows;
import static shilu.sample.SampleRows.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.programme.FieldForms;
import shilu.programme.Value;
import shilu.sheet.Book;
import shilu.sheet.Cell;
import shilu.sheet.Content;
import shilu.sheet.Row;
import shilu.sheet.Table;

/// The committed workbooks of the sample county's first pack, read as an import would read them.
class SampleCountyTest {
    private static final SampleCounty COUNTY = new SampleCounty();
    private static final Path SAMPLE =
            SampleCounty.PACKS.resolve(SampleCounty.FIRST).resolve("sample");
    private static final Ledgers LEDGERS = Ledgers.read(Path.of("packs"));
    private static final long MOST_BYTES = 6L << 20;
    private static final long MOST_PHOTO = 40 << 10;
    private static final Map<String, List<Row>> BY_UNIT = new HashMap<>();

    @BeforeAll
    static void read() {
        for (var workbooks : COUNTY.county().workbooks(SampleCounty.FIRST))
            for (var month : Month.values())
                BY_UNIT.computeIfAbsent(workbooks.folder(), _ -> new ArrayList<>())
                        .addAll(rows(file(workbooks.folder(), month)));
    }

    @Test
    void each_unit_has_a_year_of_work() {
        assertThat(BY_UNIT).hasSize(6).allSatisfy((_, rows) -> assertThat(rows).hasSizeBetween(150, 300));
    }

    @Test
    void the_headings_are_those_agreed_upon_with_an_optional_unit_in_front() {
        forEachTable((file, sheet, table) -> {
            var headings = new ArrayList<>(
                    table.headings().stream().map(heading -> heading.text()).toList());
            headings.remove("单位");
            headings.removeAll(LEDGERS.more(sheet));
            assertThat(headings).as("%s %s", file, sheet).isEqualTo(LEDGERS.columns(sheet));
        });
    }

    @Test
    void no_cell_is_a_fault_and_every_day_is_in_the_calendar() {
        BY_UNIT.values()
                .forEach(rows -> rows.forEach(row -> {
                    assertThat(row.cells()).noneMatch(cell -> cell.content() instanceof Content.Fault);
                    assertThat(row.cells().stream().filter(SampleCountyTest::dayCell))
                            .allMatch(cell -> cell.blank() || day(cell).isPresent());
                }));
    }

    @Test
    void a_february_meeting_stands_only_in_mays_workbook() {
        assertThat(rows(file("housing", Month.FEBRUARY))).noneMatch(SampleCountyTest::firstGeneralMeeting);
        assertThat(rows(file("housing", Month.MAY)).stream().filter(SampleCountyTest::firstGeneralMeeting))
                .singleElement()
                .satisfies(row -> assertThat(text(row, "会议时间")).startsWith("2025-02-18"));
    }

    @Test
    void the_township_has_no_party_lecture_in_the_third_quarter() {
        assertThat(quartersOf("liuxi-township", "党课")).contains(1, 2, 4).doesNotContain(3);
        assertThat(quartersOf("housing", "党课")).contains(1, 2, 3, 4);
    }

    @Test
    void absences_have_reasons_on_the_list_and_off_it() {
        var reasons =
                all().map(row -> text(row, "缺席及原因") + text(row, "缺席人员及原因")).toList();
        assertThat(reasons).anyMatch(text -> text.contains("（请假）")).anyMatch(text -> text.contains("（参加县里防汛会商）"));
        assertThat(all().filter(row -> !text(row, "应到").isEmpty()))
                .allMatch(row -> away(row) == 0
                        || text(row, "缺席及原因").contains("（")
                        || text(row, "缺席人员及原因").contains("（"));
    }

    @Test
    void findings_stay_open_here_and_there() {
        var open = all().filter(row -> row.sheet().equals("问题整改台账"))
                .filter(row -> text(row, "销号时间").isEmpty())
                .toList();
        assertThat(open).hasSize(2).allMatch(row -> text(row, "整改进度").equals("整改中"));
    }

    @Test
    void one_meeting_serves_two_responsibility_systems() {
        assertThat(all().map(row -> text(row, "议题")))
                .anyMatch(agenda -> agenda.contains("【意识形态】") && agenda.contains("【安全生产】"));
    }

    @Test
    void the_department_that_moved_is_entered_by_its_old_unit_before_july_and_by_its_new_one_after() {
        assertThat(monthsOf("natural-resources", "征收服务中心")).isNotEmpty().allMatch(month -> month <= 6);
        assertThat(monthsOf("housing", "征收服务中心")).isNotEmpty().allMatch(month -> month >= 7);
    }

    @Test
    void titles_and_themes_are_not_repeated_within_a_unit() {
        for (var heading : List.of("活动名称", "学习专题", "标题")) {
            BY_UNIT.forEach((unit, rows) -> {
                var titles = rows.stream()
                        .filter(row -> !text(row, heading).isEmpty())
                        .map(row -> row.sheet() + text(row, heading))
                        .toList();
                assertThat(new HashSet<>(titles)).as("%s %s", unit, heading).hasSameSizeAs(titles);
            });
        }
    }

    @Test
    void every_evidence_file_named_is_there_and_small() throws IOException {
        for (var workbooks : COUNTY.county().workbooks(SampleCounty.FIRST)) {
            var folder = SAMPLE.resolve(workbooks.folder()).resolve("evidence");
            var named = rowsOf(workbooks.folder()).stream()
                    .flatMap(row -> Stream.of(text(row, "佐证材料").split("；")))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            assertThat(named)
                    .hasSizeBetween(10, 15)
                    .allSatisfy(name -> assertThat(folder.resolve(name)).isNotEmptyFile());
            assertThat(named.stream().filter(name -> name.endsWith(".jpg")))
                    .allSatisfy(
                            name -> assertThat(Files.size(folder.resolve(name))).isLessThan(MOST_PHOTO));
        }
        try (var files = Files.walk(SAMPLE)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(MOST_BYTES);
        }
    }

    /// What stands in the repository is what the program writes from the word banks.
    @Test
    void the_committed_workbooks_are_the_generated_ones(@TempDir Path folder) throws IOException {
        for (var made : COUNTY.workbooks().entrySet()) {
            var file = folder.resolve("made.xlsx");
            Files.write(file, made.getValue());
            assertThat(texts(file)).as(made.getKey()).isEqualTo(texts(SampleCounty.PACKS.resolve(made.getKey())));
        }
    }

    private interface TableVisitor {
        void visit(Path file, String sheet, Table table);
    }

    private static void forEachTable(TableVisitor visitor) {
        for (var workbooks : COUNTY.county().workbooks(SampleCounty.FIRST)) {
            for (var month : Month.values()) {
                var file = file(workbooks.folder(), month);
                try (var book = Book.open(file)) {
                    for (var sheet : book.sheets())
                        visitor.visit(
                                file,
                                sheet.name(),
                                sheet.table(LEDGERS.columns(sheet.name())).orElseThrow());
                }
            }
        }
    }

    private static List<List<String>> texts(Path file) {
        return rows(file).stream()
                .map(row -> row.cells().stream()
                        .map(cell -> cell.heading() + "=" + cell.text())
                        .toList())
                .toList();
    }

    private static List<Row> rowsOf(String folder) {
        return Objects.requireNonNull(BY_UNIT.get(folder));
    }

    private static Stream<Row> all() {
        return BY_UNIT.values().stream().flatMap(List::stream);
    }

    private static Path file(String folder, Month month) {
        return SAMPLE.resolve(String.format("%s/2025-%02d.xlsx", folder, month.getValue()));
    }

    private static boolean dayCell(Cell cell) {
        return cell.heading().endsWith("时间") && !cell.sheet().equals("值班记录")
                || cell.heading().endsWith("日期");
    }

    private static boolean firstGeneralMeeting(Row row) {
        return text(row, "会议名称").equals("一季度党员大会");
    }

    private static int away(Row row) {
        return Integer.parseInt(text(row, "应到")) - Integer.parseInt(text(row, "实到"));
    }

    private static List<Integer> quartersOf(String unit, String type) {
        return rowsOf(unit).stream()
                .filter(row -> text(row, "会议类型").contains(type))
                .map(row -> (month(row, "会议时间") + 2) / 3)
                .toList();
    }

    private static List<Integer> monthsOf(String unit, String department) {
        return rowsOf(unit).stream()
                .filter(row -> text(row, "单位").equals(department))
                .map(row -> row.cells().stream()
                        .filter(SampleCountyTest::dayCell)
                        .filter(cell -> !cell.blank())
                        .findFirst()
                        .orElseThrow())
                .map(cell -> day(cell).orElseThrow().getMonthValue())
                .toList();
    }

    private static int month(Row row, String heading) {
        return day(row.cell(heading).orElseThrow()).orElseThrow().getMonthValue();
    }

    private static Optional<LocalDate> day(Cell cell) {
        return FieldForms.day(cell.heading(), cell.text()).value().map(value -> ((Value.Day) value).day());
    }
}
