package shilu.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import shilu.common.Refused;

/// A workbook open for reading. Rows are streamed: a long sheet costs no more memory than a short one.
public final class Book implements Closeable {
    private final String name;
    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;

    private Book(String name, ReadableWorkbook workbook, Parts parts) {
        this.name = name;
        this.workbook = workbook;
        this.sheets = workbook.getSheets()
                .map(sheet -> new Sheet(
                        name, sheet, sheet.getVisibility() != SheetVisibility.VISIBLE, parts.merges(sheet.getIndex())))
                .toList();
    }

    /// Opens an .xlsx file. Refused, saying what to do, when it is missing or empty, an old .xls, protected by a
    /// password, some other sort of file, damaged, too large, or would unpack to too much.
    public static Book open(Path file) {
        var name = file.getFileName().toString();
        WorkbookFile.check(file);
        var parts = Parts.of(file);
        try {
            return new Book(name, workbook(file), parts);
        } catch (IOException | RuntimeException unreadable) {
            throw damaged(name, unreadable);
        }
    }

    /// The sheets in their order, hidden ones among them.
    public List<Sheet> sheets() {
        return sheets;
    }

    public String name() {
        return name;
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// With the cells' formats, since they alone tell a day from a number; without, for files that have none.
    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException noStyles) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    static Refused damaged(String name, Exception why) {
        var refused = Refused.because("sheet.damaged", name);
        refused.initCause(why);
        return refused;
    }
}
