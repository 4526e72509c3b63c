package shilu.exchange;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.common.Texts;
import shilu.exchange.Preview.RefusedRow;
import shilu.sheet.BookWriter;
import shilu.sheet.Cell;
import shilu.sheet.Column;
import shilu.sheet.Content;

/// Writes refused rows back as a workbook with the reasons in a last column, ready to be mended and imported again.
public final class RefusedRows {
    private static final double REMARKS_WIDTH = 60;

    private final Texts texts;
    private final Locale locale;

    public RefusedRows(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /// One sheet for each of the workbooks' own, rows of the same headings together.
    public void write(List<RefusedRow> refused, OutputStream out) {
        var sheets = new LinkedHashMap<List<String>, List<RefusedRow>>();
        for (var row : refused)
            sheets.computeIfAbsent(sheet(row), _ -> new ArrayList<>()).add(row);
        var names = new ArrayList<String>();
        try (var book = BookWriter.to(out)) {
            sheets.forEach((key, rows) -> {
                names.add(key.getFirst());
                sheet(book, name(key.getFirst(), names), key.subList(1, key.size()), rows);
            });
        }
    }

    private static List<String> sheet(RefusedRow refused) {
        var key = new ArrayList<String>();
        key.add(refused.row().sheet());
        refused.row().cells().stream()
                .map(Cell::heading)
                .filter(heading -> !heading.equals(Headings.REMARKS))
                .forEach(key::add);
        return key;
    }

    /// The name decides how the sheet is read again, so it stays; a second of the same name gets a number.
    private static String name(String sheet, List<String> names) {
        long same = names.stream().filter(sheet::equals).count();
        return same == 1 ? sheet : sheet + "（" + same + "）";
    }

    private void sheet(BookWriter book, String name, List<String> headings, List<RefusedRow> rows) {
        var columns = new ArrayList<>(headings.stream().map(Column::of).toList());
        columns.add(new Column(Headings.REMARKS, REMARKS_WIDTH));
        var sheet = book.sheet(name, null, columns);
        for (var row : rows) {
            var values = new ArrayList<@Nullable Object>();
            for (var cell : row.row().cells()) if (!cell.heading().equals(Headings.REMARKS)) values.add(value(cell));
            values.add(row.problems().stream().map(this::text).collect(Collectors.joining("\n")));
            sheet.row(values);
        }
    }

    private String text(Problem problem) {
        return texts.of(locale, problem.code(), problem.details().toArray());
    }

    private static @Nullable Object value(Cell cell) {
        return switch (cell.content()) {
            case Content.Blank _ -> null;
            case Content.Number number -> number.number();
            case Content.Day day -> day.time() == null ? day.day() : day.day().atTime(day.time());
            case Content.Text _, Content.Fault _ -> cell.raw();
        };
    }
}
