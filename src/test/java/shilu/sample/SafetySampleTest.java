package shilu.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static shilu.sample.SampleRows.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shilu.programme.FieldForms;
import shilu.programme.Value;
import shilu.sheet.Row;

/// The committed workbooks of the second pack: uneven as life is.
class SafetySampleTest {
    private static final long MOST_BYTES = 1L << 20;
    private static final Map<String, List<Row>> BY_UNIT = new HashMap<>();

    @BeforeAll
    static void read() {
        for (var workbooks : new SampleCounty().county().workbooks(SampleCounty.SECOND))
            for (var month : Month.values())
                BY_UNIT.computeIfAbsent(workbooks.folder(), _ -> new ArrayList<>())
                        .addAll(SampleRows.rows(file(workbooks.folder(), month)));
    }

    @Test
    void two_units_have_a_year_of_work() {
        assertThat(BY_UNIT).hasSize(2).allSatisfy((_, rows) -> assertThat(rows).hasSizeBetween(80, 200));
    }

    @Test
    void a_hidden_danger_stays_open_in_each_and_some_are_closed_after_their_deadline() {
        BY_UNIT.forEach((unit, rows) -> {
            var dangers = sheet(rows, "隐患排查治理台账").toList();
            assertThat(dangers).as(unit).hasSizeGreaterThan(20);
            assertThat(dangers.stream().filter(row -> text(row, "完结时间").isEmpty()))
                    .as(unit)
                    .isNotEmpty();
            assertThat(dangers.stream()
                            .filter(row -> !text(row, "完结时间").isEmpty())
                            .filter(row -> day(row, "完结时间").compareTo(day(row, "整改期限")) > 0))
                    .as(unit)
                    .isNotEmpty();
        });
    }

    @Test
    void a_month_has_no_inspection_and_a_meeting_of_august_stands_in_novembers_workbook() {
        assertThat(months("water-company", "检查台账", "检查时间")).hasSize(11).doesNotContain("08");
        assertThat(months("housing", "检查台账", "检查时间")).hasSize(11).doesNotContain("10");
        assertThat(titles("water-company", Month.AUGUST)).doesNotContain("8月安全例会");
        assertThat(titles("water-company", Month.NOVEMBER)).contains("8月安全例会");
    }

    @Test
    void one_drill_had_few_people() {
        assertThat(rows("water-company")
                        .filter(row -> text(row, "类型").equals("应急演练"))
                        .map(row -> Integer.valueOf(text(row, "参加人数"))))
                .anyMatch(people -> people <= 5)
                .anyMatch(people -> people > 20);
    }

    /// A drill or training that stands in the first pack's workbooks serves both systems and is not entered again.
    @Test
    void nothing_is_entered_in_both_packs_workbooks() {
        for (var unit : BY_UNIT.keySet()) {
            var first = SampleCounty.PACKS.resolve(SampleCounty.FIRST).resolve("sample");
            var titles = new ArrayList<String>();
            for (var month : Month.values())
                SampleRows.rows(first.resolve(unit).resolve(name(month))).forEach(row -> titles.add(title(row)));
            assertThat(rows(unit).map(SafetySampleTest::title).filter(title -> !title.isEmpty()))
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(
                            titles.stream().filter(title -> !title.isEmpty()).toList());
        }
    }

    @Test
    void every_evidence_file_named_is_there_and_all_of_it_is_small() throws IOException {
        for (var unit : BY_UNIT.keySet()) {
            var folder = sample().resolve(unit).resolve("evidence");
            var named = rows(unit)
                    .flatMap(row -> Stream.of(text(row, "佐证材料").split("；")))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(folder.toFile().list()).containsAll(named);
            assertThat(named).hasSizeGreaterThan(8);
        }
        try (var files = Files.walk(sample())) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(MOST_BYTES);
        }
    }

    private static Path sample() {
        return SampleCounty.PACKS.resolve(SampleCounty.SECOND).resolve("sample");
    }

    private static Path file(String unit, Month month) {
        return sample().resolve(unit).resolve(name(month));
    }

    private static String name(Month month) {
        return String.format("2025-%02d.xlsx", month.getValue());
    }

    private static Stream<Row> rows(String unit) {
        return Objects.requireNonNull(BY_UNIT.get(unit)).stream();
    }

    private static Stream<Row> sheet(List<Row> rows, String sheet) {
        return rows.stream().filter(row -> row.sheet().equals(sheet));
    }

    private static Stream<String> months(String unit, String sheet, String heading) {
        return sheet(rows(unit).toList(), sheet)
                .map(row -> day(row, heading).substring(5, 7))
                .distinct();
    }

    private static List<String> titles(String unit, Month month) {
        return SampleRows.rows(file(unit, month)).stream()
                .map(row -> text(row, "会议名称"))
                .toList();
    }

    private static String title(Row row) {
        return Stream.of("会议名称", "活动名称", "培训名称", "检查名称", "文件名称", "荣誉名称")
                .map(heading -> text(row, heading))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String day(Row row, String heading) {
        return FieldForms.day(heading, text(row, heading))
                .value()
                .map(value -> ((Value.Day) value).day().toString())
                .orElseThrow();
    }
}
