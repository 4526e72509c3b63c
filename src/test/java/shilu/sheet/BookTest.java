package shilu.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workbooks as Excel writes them, made with another library than the one that reads them.
class BookTest {
    private static final List<String> KNOWN = List.of("序号", "会议名称", "会议时间", "应到", "备注");

    @TempDir
    Path folder;

    @Test
    void finds_the_headings_below_a_merged_title_and_the_unit_and_knows_where_each_cell_stands() {
        var rows = rows(sheet -> {
            line(sheet, 0, "2025年会议台账");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            line(sheet, 1, "单位：青禾县某局", null, null, "日期：2025-03-01");
            line(sheet, 3, "序号", " 会 议\n名称 ", "会议时间", "应到", "备注");
            line(sheet, 4, 1, "第一次办公会  ", "2025-02-03", 12.0, "");
            line(sheet, 6, 2, "第二次办公会", "2025年3月4日", "１２", "Ａ级，共３项（略）");
            line(sheet, 7, "合计", null, null, 24);
            line(sheet, 9, "填表人：张三");
        });
        assertThat(rows).extracting(Row::number).containsExactly(5, 7);
        var name = rows.getFirst().cell("会议名称").orElseThrow();
        assertThat(name.text()).isEqualTo("第一次办公会");
        assertThat(name.raw()).isEqualTo("第一次办公会  ");
        assertThat(name.place()).hasToString("Place[file=book.xlsx, part=会议台账, line=5, column=B]");
        assertThat(rows.getFirst().cell("应到").orElseThrow().text()).isEqualTo("12");
        assertThat(rows.getLast().cell("应到").orElseThrow().text()).isEqualTo("12");
        assertThat(rows.getLast().cell("备注").orElseThrow().text()).isEqualTo("A级，共3项（略）");
    }

    @Test
    void what_nobody_sees_and_no_database_keeps_is_not_in_a_cell() {
        assertThat(Texts.tidy("第一\0次\u0001会\u200b议\0")).isEqualTo("第一次会议");
    }

    @Test
    void tells_days_from_numbers_by_the_format_in_both_date_systems() {
        for (boolean system1904 : List.of(false, true)) {
            var rows = rows(sheet -> {
                sheet.getWorkbook().getCTWorkbook().getWorkbookPr().setDate1904(system1904);
                line(sheet, 0, KNOWN.toArray());
                line(sheet, 1, 1, "周例会", LocalDate.of(2025, 2, 3), 45_690);
                line(sheet, 2, 2, "现场会", LocalDateTime.of(2025, 2, 3, 14, 30), 0.1 + 0.2);
            });
            assertThat(rows.getFirst().cell("会议时间").orElseThrow().content())
                    .isEqualTo(new Content.Day(LocalDate.of(2025, 2, 3), null));
            assertThat(rows.getLast().cell("会议时间").orElseThrow().content())
                    .isEqualTo(new Content.Day(LocalDate.of(2025, 2, 3), LocalTime.of(14, 30)));
            assertThat(rows.getFirst().cell("应到").orElseThrow().text()).isEqualTo("45690");
            assertThat(rows.getLast().cell("应到").orElseThrow().text()).isEqualTo("0.3");
        }
    }

    @Test
    void takes_a_formula_by_its_value_and_an_error_as_a_fault() {
        var rows = rows(sheet -> {
            line(sheet, 0, KNOWN.toArray());
            line(sheet, 1, 1, "甲会", "2025-02-03");
            sheet.getRow(1).createCell(3).setCellFormula("6+6");
            sheet.getRow(1).createCell(4).setCellFormula("\"由\"&B2");
            line(sheet, 2, 2, "乙会", "2025-02-04");
            sheet.getRow(2).createCell(3).setCellFormula("NA()");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            line(sheet, 3, 3, "丙会", "2025-02-05");
            sheet.getRow(3).createCell(3).setCellFormula("1+1");
        });
        assertThat(rows.getFirst().cell("应到").orElseThrow().text()).isEqualTo("12");
        assertThat(rows.getFirst().cell("备注").orElseThrow().text()).isEqualTo("由甲会");
        assertThat(rows.get(1).cell("应到").orElseThrow().content()).isEqualTo(new Content.Fault("#N/A"));
        assertThat(rows.get(2).cell("应到").orElseThrow().content())
                .isEqualTo(new Content.Fault(Content.Fault.NOT_CALCULATED));
    }

    @Test
    void repeats_the_value_of_a_merged_range_and_says_so() {
        var rows = rows(sheet -> {
            line(sheet, 0, KNOWN.toArray());
            line(sheet, 1, 1, "甲会", "2025-02-03");
            line(sheet, 2, 2, "乙会");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
        });
        var day = rows.getLast().cell("会议时间").orElseThrow();
        assertThat(day.text()).isEqualTo("2025-02-03");
        assertThat(day.merged()).isTrue();
        assertThat(rows.getLast().cell("会议名称").orElseThrow().merged()).isFalse();
    }

    @Test
    void shows_which_sheets_are_hidden_and_which_have_no_table() {
        var file = write(workbook -> {
            line(workbook.createSheet("会议台账 "), 0, KNOWN.toArray());
            workbook.createSheet("空表");
            line(workbook.createSheet("说明"), 0, "填写说明");
            line(workbook.createSheet("选项"), 0, "类型");
            workbook.setSheetVisibility(3, SheetVisibility.VERY_HIDDEN);
        });
        try (var book = Book.open(file)) {
            assertThat(book.sheets()).extracting(Sheet::name).containsExactly("会议台账", "空表", "说明", "选项");
            assertThat(book.sheets()).extracting(Sheet::hidden).containsExactly(false, false, false, true);
            assertThat(book.sheets()).extracting(Sheet::blank).containsExactly(false, true, false, false);
            assertThat(book.sheets().get(2).table(KNOWN)).isEmpty();
        }
    }

    private List<Row> rows(Consumer<XSSFSheet> fill) {
        var file = write(workbook -> fill.accept(workbook.createSheet("会议台账")));
        try (var book = Book.open(file);
                var rows = book.sheets().getFirst().table(KNOWN).orElseThrow().rows()) {
            return rows.toList();
        }
    }

    private Path write(Consumer<XSSFWorkbook> fill) {
        var file = folder.resolve("book.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            fill.accept(workbook);
            workbook.write(out);
            return file;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    static void line(XSSFSheet sheet, int row, @org.jspecify.annotations.Nullable Object... values) {
        var line = sheet.createRow(row);
        for (int column = 0; column < values.length; column++) {
            var cell = line.createCell(column);
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            switch (values[column]) {
                case null -> {}
                case Integer number -> cell.setCellValue(number);
                case Double number -> cell.setCellValue(number);
                case LocalDate day -> {
                    cell.setCellValue(day);
                    cell.setCellStyle(style);
                }
                case LocalDateTime moment -> {
                    cell.setCellValue(moment);
                    cell.setCellStyle(style);
                }
                case Object text -> cell.setCellValue(text.toString());
            }
        }
    }
}
