package shilu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// Builds a workbook as somebody in an office might have left it.
final class Workbook {
    static final List<String> MEETING =
            List.of("序号", "会议名称", "会议类型", "会议时间", "地点", "主持人", "应到", "实到", "缺席及原因", "议题", "佐证材料", "备注");
    static final List<String> ACTIVITY = List.of("单位", "序号", "活动名称", "类型", "时间", "地点", "参加人数", "主要内容", "佐证材料");
    static final List<String> STUDY = List.of("序号", "学习时间", "主持人", "学习形式", "学习专题", "应到", "实到", "缺席人员及原因");

    /// A formula, as opposed to text that looks like one.
    record Formula(String text) {}

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<String, List<String>> headings = new LinkedHashMap<>();
    private final CellStyle day = workbook.createCellStyle();

    Workbook() {
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    Workbook in1904() {
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
        return this;
    }

    /// A sheet with its headings in the first row.
    Workbook sheet(String name, List<String> columns) {
        return sheet(name, columns, new String[0]);
    }

    /// A sheet with merged title lines above the headings.
    Workbook sheet(String name, List<String> columns, String... above) {
        var sheet = workbook.createSheet(name);
        headings.put(name, columns);
        for (var line : above) {
            int row = append(sheet, List.of(line));
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns.size() - 1));
        }
        append(sheet, columns);
        return this;
    }

    /// A row by heading and value in turn; returns its number as the user sees it.
    int row(String sheetName, @Nullable Object... cells) {
        var sheet = workbook.getSheet(sheetName);
        var columns = java.util.Objects.requireNonNull(headings.get(sheetName));
        var values = new java.util.ArrayList<@Nullable Object>(java.util.Collections.nCopies(columns.size(), null));
        for (int i = 0; i < cells.length; i += 2) values.set(columns.indexOf(cells[i]), cells[i + 1]);
        return append(sheet, values) + 1;
    }

    void merge(String sheetName, int firstRow, int lastRow, String heading) {
        int column = java.util.Objects.requireNonNull(headings.get(sheetName)).indexOf(heading);
        workbook.getSheet(sheetName).addMergedRegion(new CellRangeAddress(firstRow - 1, lastRow - 1, column, column));
    }

    Path write(Path file) {
        try (var out = Files.newOutputStream(file)) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int append(XSSFSheet sheet, List<? extends @Nullable Object> values) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < values.size(); column++) {
            var cell = row.createCell(column);
            switch (values.get(column)) {
                case null -> {}
                case Number number -> cell.setCellValue(number.doubleValue());
                case Formula formula -> cell.setCellFormula(formula.text());
                case LocalDate date -> {
                    cell.setCellValue(date);
                    cell.setCellStyle(day);
                }
                case Object text -> cell.setCellValue(text.toString());
            }
        }
        return row.getRowNum();
    }
}
