package shilu.exchange.internal;

import static shilu.exchange.internal.UnitHeadings.BY_FIELD;
import static shilu.exchange.internal.UnitHeadings.CODE;
import static shilu.exchange.internal.UnitHeadings.FROM;
import static shilu.exchange.internal.UnitHeadings.NAME;
import static shilu.exchange.internal.UnitHeadings.PARENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.unit.Changes;
import shilu.unit.NewUnit;
import shilu.unit.Unit;

/// Which units of a workbook are new, in the order in which they can be opened: each below one that is there by then.
final class UnitPlan {
    private final StandingUnits standing;
    private final Changes changes;
    private final List<Problem> problems;
    private final List<Problem> hints;

    private final Map<String, UnitRow> rows;
    private final Map<String, List<UnitRow>> named = new HashMap<>();
    private final Map<String, UnitRow> fresh = new LinkedHashMap<>();
    private int already;

    UnitPlan(
            Map<String, UnitRow> rows,
            StandingUnits standing,
            Changes changes,
            List<Problem> problems,
            List<Problem> hints) {
        this.rows = rows;
        this.standing = standing;
        this.changes = changes;
        this.problems = problems;
        this.hints = hints;
        rows.values()
                .forEach(row -> named.computeIfAbsent(row.name(), _ -> new ArrayList<>())
                        .add(row));
    }

    int already() {
        return already;
    }

    /// The new ones, those above before those below.
    List<UnitRow> inOrder() {
        rows.values().forEach(this::look);
        var ordered = new LinkedHashMap<String, UnitRow>();
        fresh.values().forEach(row -> place(row, ordered, new HashSet<>()));
        return List.copyOf(ordered.values());
    }

    private void look(UnitRow row) {
        var there = standing.coded(row.code());
        if (there == null) {
            fresh.put(row.code(), row);
            wellSaid(row);
            doubles(row);
        } else if (there.name().equals(row.name()) && there.type() == row.type() && sameParent(there, row)) already++;
        else problem(row, CODE, Problem.of("import.units.differs", row.code(), there.name()));
    }

    private boolean sameParent(Unit there, UnitRow row) {
        return standing.called(row.parent()).stream().anyMatch(unit -> unit.id().equals(there.parent()))
                || there.parent() == null && row.parent().isBlank();
    }

    private void wellSaid(UnitRow row) {
        for (var problem : changes.problems(new NewUnit(row.code(), row.name(), row.shortName(), row.type(), null)))
            problem(row, BY_FIELD.getOrDefault(String.valueOf(problem.field()), NAME), problem);
        if (!standing.called(row.code()).isEmpty()) problem(row, CODE, Problem.of("unit.code.taken", row.code()));
    }

    private void doubles(UnitRow row) {
        for (var other : standing.called(row.name()))
            hint(row, Problem.of("import.units.double", row.name(), other.code()));
        for (var other : named.getOrDefault(row.name(), List.of()))
            if (other.row().number() < row.row().number())
                hint(
                        row,
                        Problem.of(
                                "import.units.double-row",
                                row.name(),
                                other.row().number()));
    }

    /// Whatever stands above a row comes before it; a row above itself never comes.
    private boolean place(UnitRow row, Map<String, UnitRow> ordered, HashSet<String> onTheWay) {
        if (ordered.containsKey(row.code())) return true;
        if (!onTheWay.add(row.code())) {
            problem(row, PARENT, Problem.of("import.units.circle"));
            return false;
        }
        var above = above(row);
        if (above.isEmpty()) return false;
        if (above.get() instanceof Above.New in && !place(in.row(), ordered, onTheWay)) return false;
        var begins = above.get().from();
        if (begins != null && row.from() != null && begins.isAfter(row.from()))
            problem(row, FROM, Problem.of("import.units.before-parent", begins));
        ordered.put(row.code(), row);
        return true;
    }

    /// What a row stands below.
    sealed interface Above {
        @Nullable
        LocalDate from();

        record New(UnitRow row) implements Above {
            @Override
            public @Nullable LocalDate from() {
                return row.from();
            }
        }

        record There(Unit unit) implements Above {
            @Override
            public LocalDate from() {
                return unit.from();
            }
        }
    }

    Optional<Above> above(UnitRow row) {
        var found = called(row.parent());
        if (found.isEmpty()) problem(row, PARENT, Problem.of("import.units.parent", row.parent()));
        if (found.size() > 1) problem(row, PARENT, Problem.of("import.units.several", row.parent()));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// In the workbook or in the tree; by code before by name.
    List<Above> called(String codeOrName) {
        var coded = fresh.get(codeOrName);
        if (coded != null) return List.of(new Above.New(coded));
        var all = new ArrayList<Above>();
        standing.called(codeOrName).forEach(unit -> all.add(new Above.There(unit)));
        if (standing.coded(codeOrName) != null) return all;
        named.getOrDefault(codeOrName, List.of()).stream()
                .filter(row -> fresh.containsKey(row.code()))
                .forEach(row -> all.add(new Above.New(row)));
        return all;
    }

    private void problem(UnitRow row, String heading, Problem problem) {
        problems.add(Lines.at(row.row(), heading, problem));
    }

    private void hint(UnitRow row, Problem hint) {
        hints.add(Lines.at(row.row(), NAME, hint));
    }
}
