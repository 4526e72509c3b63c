package shilu.exchange.internal;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.exchange.Source;
import shilu.sheet.Book;
import shilu.sheet.Sheet;
import shilu.sheet.Table;

/// Reads workbooks sheet by sheet.
final class Reading {
    /// What a spreadsheet adds to the name of a copied sheet.
    private static final Pattern COPY = Pattern.compile("\\s*[(（]\\d+[)）]$");

    private final Grounds grounds;
    private final LongConsumer progress;
    private final Map<String, SheetForm> forms;
    private final ReadBooks read = ReadBooks.empty();
    private long rows;

    Reading(Grounds grounds, LongConsumer progress) {
        this.grounds = grounds;
        this.progress = progress;
        this.forms = SheetForm.of(grounds.forms());
    }

    ReadBooks read(List<Source> sources) {
        for (var source : sources) {
            try (var book = Book.open(source.workbook())) {
                read(book, new EvidenceFolder(source.evidenceFolder()));
            } catch (Refused unreadable) {
                read.whole().addAll(unreadable.problems());
            }
        }
        return read;
    }

    private void read(Book book, EvidenceFolder folder) {
        boolean any = false;
        for (var sheet : book.sheets()) {
            var form = forms.get(COPY.matcher(sheet.name()).replaceFirst(""));
            if (sheet.hidden()) hint(book, sheet, "import.sheet.hidden");
            else if (form == null) any |= unknown(book, sheet);
            else if (!sheet.blank()) any |= read(book, sheet, form, folder);
        }
        if (!any) read.whole().add(Problem.of("import.nothing", forms.keySet()).at(place(book, null)));
    }

    private boolean read(Book book, Sheet sheet, SheetForm form, EvidenceFolder folder) {
        var table = sheet.table(form.headings());
        if (table.isEmpty()) {
            var wanted = form.kinds().getFirst().dayHeadings();
            read.whole().add(Problem.of("import.headings.none", wanted).at(place(book, sheet)));
            return true;
        }
        rows(table.get(), form, folder);
        return true;
    }

    private void rows(Table table, SheetForm form, EvidenceFolder folder) {
        var headed = Headed.of(table.headings(), form);
        read.hints().addAll(headed.hints());
        long before = rows;
        try (var all = table.rows()) {
            all.forEach(row -> {
                read.add(new RowReading(row, form, headed, grounds, folder, read.hints()).read());
                progress.accept(++rows);
            });
        }
        if (rows == before) read.whole().addAll(headed.problems());
    }

    /// A name one character off is a slip to be mended; any other sheet is somebody's own and passed over.
    private boolean unknown(Book book, Sheet sheet) {
        var meant = Nearest.to(sheet.name(), forms.keySet());
        if (meant.isEmpty()) {
            if (!sheet.blank()) hint(book, sheet, "import.sheet.passed-over");
            return false;
        }
        read.whole()
                .add(Problem.of("import.sheet.nearest", sheet.name(), meant.get())
                        .at(place(book, sheet)));
        return true;
    }

    private void hint(Book book, Sheet sheet, String code) {
        read.hints().add(Problem.of(code, sheet.name()).at(place(book, sheet)));
    }

    private static Problem.Place place(Book book, @org.jspecify.annotations.Nullable Sheet sheet) {
        return new Problem.Place(book.name(), sheet == null ? null : sheet.name(), null, null);
    }
}
