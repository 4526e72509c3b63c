package shilu.programme.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import shilu.common.Problem;
import shilu.programme.Sheet;

/// Whether each row of a workbook is of one kind, and each column of one field.
final class RowChecks {
    private RowChecks() {}

    static List<Problem> faults(Draft draft) {
        var faults = new ArrayList<Problem>();
        for (var placed : draft.kinds) {
            words(placed, faults);
            headings(draft, placed, faults);
            shared(draft, placed, faults);
        }
        return faults;
    }

    private static void words(Placed<Kind> placed, List<Problem> faults) {
        var rows = placed.thing().kind().rows();
        if ((rows.column() == null) != rows.words().isEmpty())
            faults.add(
                    placed.entry().fault("", "pack.rows.column", placed.thing().id()));
    }

    private static void headings(Draft draft, Placed<Kind> placed, List<Problem> faults) {
        var kind = placed.thing().kind();
        var columns = draft.allSheets().stream()
                .filter(sheet -> sheet.name().equals(kind.rows().sheet()))
                .flatMap(RowChecks::columns)
                .toList();
        var used = new HashSet<>(kind.dayHeadings());
        for (int i = 0; i < kind.fields().size(); i++)
            for (var heading : kind.fields().get(i).headings())
                if (!used.add(heading)) faults.add(placed.entry().fault("fields/" + i, "pack.heading.twice", heading));
        if (columns.isEmpty()) return;
        var column = kind.rows().column();
        if (column != null) used.add(column);
        // Every kind has a note, whether its sheet has a column for it or not.
        used.remove("备注");
        for (var heading : used)
            if (!columns.contains(heading)) {
                var place = place(placed.entry(), heading);
                faults.add(placed.entry()
                        .near(
                                place,
                                "pack.heading.unknown",
                                Nearest.to(heading, columns),
                                heading,
                                kind.rows().sheet()));
            }
    }

    private static Stream<String> columns(Sheet sheet) {
        return Stream.concat(sheet.columns().stream(), sheet.more().stream());
    }

    private static String place(Entry kind, String heading) {
        var fields = kind.list("fields");
        for (int i = 0; i < fields.size(); i++)
            if (fields.get(i).says("name", heading)
                    || fields.get(i).texts("headings").contains(heading)) return "fields/" + i + "/name";
        return kind.texts("day").contains(heading) ? "day" : kind.says("column", heading) ? "column" : "attendance";
    }

    /// Kinds on one sheet are told apart by one column, with words of their own.
    private static void shared(Draft draft, Placed<Kind> placed, List<Problem> faults) {
        var own = placed.thing();
        for (var other : draft.allKinds()) {
            if (other.id().equals(own.id())
                    || !other.kind().rows().sheet().equals(own.kind().rows().sheet())) continue;
            if (own.kind().rows().column() == null
                    || !Objects.equals(
                            own.kind().rows().column(), other.kind().rows().column()))
                faults.add(placed.entry()
                        .fault("sheet", "pack.rows.shared", own.kind().rows().sheet(), other.id()));
            Set<String> same = new HashSet<>(own.kind().rows().words());
            same.retainAll(other.kind().rows().words());
            if (!same.isEmpty())
                faults.add(placed.entry().fault("words", "pack.rows.words", List.copyOf(same), other.id()));
        }
    }
}
