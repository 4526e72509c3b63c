package shilu.exchange.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shilu.common.Problem;
import shilu.sheet.Book;
import shilu.sheet.Cell;
import shilu.sheet.Content;
import shilu.sheet.Row;
import shilu.sheet.Sheet;

/// The rows of one sheet of agreed headings, with everything wrong with the headings and the cells themselves.
record Lines(List<Row> rows, List<Problem> problems, List<Problem> hints) {

    static Lines of(Book book, String sheet, Collection<String> headings, Set<String> needed) {
        var lines = new Lines(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        book.sheets().stream()
                .filter(one -> one.name().equals(sheet) && !one.blank())
                .findFirst()
                .ifPresent(one -> lines.read(book, one, headings, needed));
        return lines;
    }

    private void read(Book book, Sheet sheet, Collection<String> headings, Set<String> needed) {
        var table = sheet.table(headings);
        if (table.isEmpty()) {
            var place = new Problem.Place(book.name(), sheet.name(), null, null);
            problems.add(Problem.of("import.headings.none", needed).at(place));
            return;
        }
        var missing = new HashSet<>(needed);
        var seen = new HashSet<String>();
        for (var heading : table.get().headings()) {
            missing.remove(heading.text());
            if (!headings.contains(heading.text()))
                hints.add(Problem.about(heading.text(), "import.heading.passed-over", heading.text())
                        .at(heading.place()));
            else if (!seen.add(heading.text()))
                problems.add(Problem.about(heading.text(), "import.heading.twice", heading.text())
                        .at(heading.place()));
        }
        var first = table.get().headings().getFirst();
        var place = new Problem.Place(book.name(), sheet.name(), first.row(), null);
        for (var heading : missing.stream().sorted().toList())
            problems.add(
                    Problem.about(heading, "import.heading.missing", heading).at(place));
        if (!missing.isEmpty()) return;
        try (var all = table.get().rows()) {
            all.forEach(rows::add);
        }
    }

    static String text(Row row, String heading) {
        return row.cell(heading)
                .filter(cell -> !(cell.content() instanceof Content.Fault))
                .map(Cell::text)
                .orElse("");
    }

    /// Where a heading's cell stands in the row; the row itself where the sheet has no such column.
    static Problem at(Row row, String heading, Problem problem) {
        var cell = Optional.ofNullable(heading).flatMap(row::cell);
        return new Problem(
                problem.code(),
                heading,
                problem.details(),
                cell.map(Cell::place).orElse(row.place()));
    }
}
