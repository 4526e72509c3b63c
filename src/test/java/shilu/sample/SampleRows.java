package shilu.sample;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import shilu.sheet.Book;
import shilu.sheet.Cell;
import shilu.sheet.Row;

/// The rows of a sample workbook, as an import would read them.
final class SampleRows {
    private static final Ledgers LEDGERS = Ledgers.read(SampleCounty.PACKS);

    private SampleRows() {}

    static List<Row> rows(Path file) {
        try (var book = Book.open(file)) {
            var rows = new ArrayList<Row>();
            for (var sheet : book.sheets()) {
                try (var stream =
                        sheet.table(LEDGERS.columns(sheet.name())).orElseThrow().rows()) {
                    stream.forEach(rows::add);
                }
            }
            return rows;
        } catch (UncheckedIOException failed) {
            throw new AssertionError("cannot read " + file, failed);
        }
    }

    static String text(Row row, String heading) {
        return row.cell(heading).map(Cell::text).orElse("");
    }
}
