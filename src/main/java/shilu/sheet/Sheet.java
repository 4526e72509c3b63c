package shilu.sheet;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One sheet of an open workbook.
public final class Sheet {
    /// How far down a heading row is looked for: above it stand titles, the unit's name, the day of writing.
    private static final int LOOKED_AT = 20;

    private final String file;
    private final org.dhatim.fastexcel.reader.Sheet sheet;
    private final boolean hidden;
    private final Merges merges;

    Sheet(String file, org.dhatim.fastexcel.reader.Sheet sheet, boolean hidden, Merges merges) {
        this.file = file;
        this.sheet = sheet;
        this.hidden = hidden;
        this.merges = merges;
    }

    /// As on the tab, without spaces around it.
    public String name() {
        return Texts.tidy(sheet.getName());
    }

    /// Hidden sheets hold lists for drop-down menus and the like, seldom work.
    public boolean hidden() {
        return hidden;
    }

    /// The table whose heading row has the most of the known headings, at least two of them (one if only one is
    /// known), whatever stands above it. Nothing when there is no such row.
    public Optional<Table> table(Collection<String> known) {
        var wanted = new HashSet<>(known);
        try (var rows = raw()) {
            return rows.limit(LOOKED_AT)
                    .map(this::headings)
                    .filter(row -> matches(row, wanted) >= Math.min(2, wanted.size()))
                    .reduce((best, row) -> matches(row, wanted) > matches(best, wanted) ? row : best)
                    .map(headings -> new Table(file, this, headings, merges));
        }
    }

    /// Whether there is anything on it at all.
    public boolean blank() {
        try (var rows = raw()) {
            return rows.allMatch(row -> headings(row).isEmpty());
        }
    }

    Stream<RawRow> raw() {
        try {
            return RawRow.all(sheet.openStream());
        } catch (IOException | RuntimeException unreadable) {
            throw Book.damaged(file, unreadable);
        }
    }

    private List<Heading> headings(RawRow row) {
        return row.cells().stream()
                .map(cell ->
                        new Heading(file, name(), row.number(), cell.getColumnIndex(), Texts.heading(cell.getText())))
                .filter(heading -> !heading.text().isEmpty())
                .toList();
    }

    private static long matches(List<Heading> row, Set<String> known) {
        return row.stream()
                .map(Heading::text)
                .filter(known::contains)
                .distinct()
                .count();
    }
}
