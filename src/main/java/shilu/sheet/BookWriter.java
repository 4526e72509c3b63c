package shilu.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/// Writes a workbook as offices print it: A4 across, the heading row frozen and on every page, text as text. Sheets
/// are written one after the other and rows are streamed.
public final class BookWriter implements Closeable {
    private final Workbook workbook;

    private BookWriter(Workbook workbook) {
        this.workbook = workbook;
    }

    public static BookWriter to(OutputStream out) {
        return new BookWriter(new Workbook(out, "Shilu", "1.0"));
    }

    /// Begins a sheet; the one before is finished by it.
    ///
    /// @param title lines across the top, above the headings; null for none
    public SheetWriter sheet(String name, @Nullable String title, List<Column> columns) {
        return new SheetWriter(workbook.newWorksheet(name), title, columns);
    }

    /// Finishes the workbook. The stream given is left open.
    @Override
    public void close() {
        try {
            workbook.finish();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
