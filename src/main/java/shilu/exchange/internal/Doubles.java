package shilu.exchange.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shilu.common.Problem;
import shilu.common.UnitId;
import shilu.exchange.internal.ReadRow.Good;
import shilu.ledger.Themes;

/// Points out what may be the same work entered twice: the same unit, day and theme, whatever the sheet, among the
/// rows or against the ledger. Only kinds with attendance are looked at: two notices of one day are two notices.
final class Doubles {
    /// A record of the ledger.
    record Standing(UnitId unit, LocalDate day, String theme) {}

    /// A row further up.
    private record Seen(Problem.Place place, String theme) {}

    private record Where(UnitId unit, LocalDate day) {}

    private Doubles() {}

    static List<Problem> hints(List<Good> rows, List<Standing> ledger) {
        var hints = new ArrayList<Problem>();
        var standing = new HashMap<Where, List<Standing>>();
        for (var one : ledger)
            standing.computeIfAbsent(new Where(one.unit(), one.day()), _ -> new ArrayList<>())
                    .add(one);
        Map<Where, List<Seen>> seen = new HashMap<>();
        for (var row : rows) {
            if (!row.work().kind().attendance()) continue;
            var where = new Where(row.work().unit(), row.work().day());
            var theme = row.work().theme();
            var before = seen.computeIfAbsent(where, _ -> new ArrayList<>());
            for (var other : before)
                if (Themes.alike(theme, other.theme())) hints.add(twoRows(row, theme, other.place()));
            for (var other : standing.getOrDefault(where, List.of()))
                if (Themes.alike(theme, other.theme())) hints.add(inTheLedger(row, other));
            before.add(new Seen(row.place(), theme));
        }
        return hints;
    }

    private static Problem twoRows(Good row, String theme, Problem.Place other) {
        return Problem.of(
                        "import.double.row",
                        theme,
                        row.work().day(),
                        String.valueOf(other.part()),
                        String.valueOf(other.line()))
                .at(row.place());
    }

    private static Problem inTheLedger(Good row, Standing other) {
        return Problem.of("import.double.ledger", other.theme(), other.day()).at(row.place());
    }
}
