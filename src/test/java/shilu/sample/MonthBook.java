package shilu.sample;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.sheet.BookWriter;
import shilu.sheet.Column;

/// One unit's workbook of one month.
final class MonthBook {
    private final County.Unit unit;
    private final Month month;
    private final Ledgers ledgers;
    private final Hand hand;
    private final List<Line> lines;

    MonthBook(County.Unit unit, Month month, Ledgers ledgers, List<Line> lines) {
        this.unit = unit;
        this.month = month;
        this.ledgers = ledgers;
        this.hand = Hand.of(unit.code());
        this.lines = lines.stream().filter(line -> line.book() == month).toList();
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var book = BookWriter.to(out)) {
            for (var sheet : ledgers.sheets()) {
                var rows = lines.stream()
                        .filter(line -> line.sheet().equals(sheet))
                        .sorted(Comparator.comparing(Line::day))
                        .toList();
                if (!rows.isEmpty()) write(book, sheet, rows);
            }
        }
        return Settled.zip(out.toByteArray());
    }

    private void write(BookWriter book, String sheet, List<Line> rows) {
        var headings = headings(sheet, rows);
        var writer = book.sheet(
                sheet, title(sheet), headings.stream().map(Column::of).toList());
        int number = 0;
        for (var row : rows) {
            checked(row, headings);
            number++;
            var values = new ArrayList<@Nullable Object>();
            for (var heading : headings) values.add(heading.equals("序号") ? number : value(row, heading));
            writer.row(values);
        }
    }

    private List<String> headings(String sheet, List<Line> rows) {
        var headings = new ArrayList<>(ledgers.columns(sheet));
        for (var extra : ledgers.more(sheet)) if (used(extra, rows)) headings.add(extra);
        if (hand.unitColumn() && used("单位", rows)) headings.addFirst("单位");
        return headings;
    }

    private static boolean used(String heading, List<Line> rows) {
        return rows.stream().anyMatch(row -> row.cells().containsKey(heading));
    }

    private @Nullable String title(String sheet) {
        if (!hand.title()) return null;
        var title = unit.shortName() + "2025年" + month.getValue() + "月" + sheet + "（样例）";
        return hand.unitLine() ? title + "\n单位：" + unit.name() + "    填报时间：2025年" + month.getValue() + "月" : title;
    }

    private @Nullable Object value(Line row, String heading) {
        var value = row.cells().get(heading);
        if (heading.equals("单位") && value == null) return unit.shortName();
        if (value instanceof LocalDate day) return hand.day(heading, day);
        return value instanceof Integer number && wide() ? wide(number) : value;
    }

    /// In March somebody at the water company had the keyboard on full width.
    private boolean wide() {
        return unit.code().equals("QH-SW") && month == Month.MARCH;
    }

    private static String wide(int number) {
        return String.valueOf(number)
                .chars()
                .collect(StringBuilder::new, (text, c) -> text.append((char) (c - '0' + '０')), StringBuilder::append)
                .toString();
    }

    private static void checked(Line row, List<String> headings) {
        for (var heading : row.cells().keySet())
            if (!headings.contains(heading)) throw new IllegalStateException("no column " + heading + " in " + row);
    }
}
