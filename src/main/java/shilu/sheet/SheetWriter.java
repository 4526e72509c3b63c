package shilu.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes the rows of one sheet.
public final class SheetWriter {
    private static final String HEADING_FILL = "E7EEF5";
    private static final String LINE = "B7C0C9";
    private static final int TITLE_SIZE = 14;
    private static final int FLUSHED_EVERY = 500;

    private final Worksheet sheet;
    private final List<Column> columns;
    private int next;

    SheetWriter(Worksheet sheet, @Nullable String title, List<Column> columns) {
        this.sheet = sheet;
        this.columns = columns;
        page();
        if (title != null) title(title);
        headings();
    }

    /// Writes a row below the last: text (also digits) as text, numbers as numbers, days as days, what is
    /// linked as what it is, null as nothing.
    public SheetWriter row(List<? extends @Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            var value = values.get(column);
            style(column, format(value));
            if (value != null) put(column, value);
        }
        if (++next % FLUSHED_EVERY == 0) flush();
        return this;
    }

    private void page() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        for (int column = 0; column < columns.size(); column++)
            sheet.width(column, columns.get(column).width());
    }

    private void title(String title) {
        for (var line : title.split("\n")) {
            sheet.value(next, 0, line);
            sheet.range(next, 0, next, columns.size() - 1).merge();
            var style = sheet.style(next, 0);
            if (next == 0)
                style.bold().fontSize(TITLE_SIZE).horizontalAlignment("center").set();
            next++;
        }
    }

    private void headings() {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(next, column, columns.get(column).heading());
            sheet.style(next, column)
                    .bold()
                    .fillColor(HEADING_FILL)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .wrapText(true)
                    .borderStyle(BorderStyle.THIN)
                    .borderColor(LINE)
                    .set();
        }
        sheet.repeatRows(0, next);
        next++;
        sheet.freezePane(0, next);
    }

    private void style(int column, String format) {
        sheet.style(next, column)
                .format(format)
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .set();
    }

    private static String format(@Nullable Object value) {
        return switch (value) {
            case LocalDate _ -> "yyyy-mm-dd";
            case LocalDateTime _ -> "yyyy-mm-dd hh:mm";
            case Number _ -> "General";
            case Linked linked -> format(linked.value());
            case null, default -> "@";
        };
    }

    private void put(int column, Object value) {
        switch (value) {
            case Linked linked -> {
                sheet.hyperlink(next, column, new HyperLink(linked.address()));
                put(column, linked.value());
            }
            case LocalDate day -> sheet.value(next, column, day);
            case LocalDateTime moment -> sheet.value(next, column, moment);
            case BigDecimal number -> sheet.value(next, column, number);
            case Number number -> sheet.value(next, column, number);
            default -> sheet.value(next, column, Texts.tidy(value.toString()));
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
