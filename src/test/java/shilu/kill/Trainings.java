package shilu.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import shilu.sheet.BookWriter;
import shilu.sheet.Column;

/// A workbook of trainings, no two alike.
final class Trainings {
    /// Whose they are.
    static final String UNIT = "培训科";

    private static final List<Column> COLUMNS = List.of(
            Column.of("单位"), Column.of("培训名称"), Column.of("培训时间"), Column.of("培训天数"), Column.of("培训人次"));

    private Trainings() {}

    static Path book(Path file, int rows) throws IOException {
        try (var out = Files.newOutputStream(file);
                var book = BookWriter.to(out)) {
            var sheet = book.sheet("培训台账", null, COLUMNS);
            for (int i = 0; i < rows; i++) {
                var day = LocalDate.of(2025, 1, 1).plusDays(i % 360);
                sheet.row(List.of(UNIT, file.getFileName() + "第" + i + "期", day, 1 + i % 4, 10 + i % 90));
            }
        }
        return file;
    }
}
