package shilu.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookWriterTest {
    private static final List<String> HEADINGS = List.of("序号", "会议名称", "会议时间", "应到");

    @TempDir
    Path folder;

    @Test
    void writes_what_it_reads_back() {
        try (var book = Book.open(written());
                var rows =
                        book.sheets().getFirst().table(HEADINGS).orElseThrow().rows()) {
            var row = rows.toList().getFirst();
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.cells())
                    .extracting(Cell::content)
                    .containsExactly(
                            new Content.Text("0012"),
                            new Content.Text("=1+1"),
                            new Content.Day(LocalDate.of(2025, 2, 3), null),
                            new Content.Number(new BigDecimal("12")));
        }
    }

    @Test
    void writes_pages_across_with_the_heading_row_on_each_and_text_as_text() throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(written()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(1);
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getRow(2).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("yyyy-mm-dd");
            assertThat(sheet.getColumnWidth(1)).isGreaterThan(sheet.getColumnWidth(0));
        }
    }

    private Path written() {
        var file = folder.resolve("out.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = BookWriter.to(out)) {
            book.sheet("会议台账", "2025年会议台账", HEADINGS.stream().map(Column::of).toList())
                    .row(Stream.<Object>of("0012", "=1+1", LocalDate.of(2025, 2, 3), 12)
                            .toList());
            return file;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } finally {
            assertThat(file).exists();
        }
    }
}
