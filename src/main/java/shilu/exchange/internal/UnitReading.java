package shilu.exchange.internal;

import static shilu.exchange.internal.UnitHeadings.CODE;
import static shilu.exchange.internal.UnitHeadings.FROM;
import static shilu.exchange.internal.UnitHeadings.NAME;
import static shilu.exchange.internal.UnitHeadings.NEEDED_OF_UNITS;
import static shilu.exchange.internal.UnitHeadings.PARENT;
import static shilu.exchange.internal.UnitHeadings.SHORT_NAME;
import static shilu.exchange.internal.UnitHeadings.TYPE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.programme.FieldForms;
import shilu.programme.Value;
import shilu.sheet.Row;
import shilu.unit.UnitType;

/// Reads the rows of the sheet 单位.
final class UnitReading {
    private final Map<String, UnitType> types;
    private final List<Problem> problems;
    private final Map<String, UnitRow> rows = new LinkedHashMap<>();

    /// @param types by what the user calls them
    UnitReading(Map<String, UnitType> types, List<Problem> problems) {
        this.types = types;
        this.problems = problems;
    }

    /// By code.
    Map<String, UnitRow> read(List<Row> lines) {
        lines.forEach(this::read);
        return rows;
    }

    /// A row with a wrong type or day is read on, since others may stand below it; nothing is taken anyway.
    private void read(Row row) {
        var blank = NEEDED_OF_UNITS.stream()
                .filter(heading -> Lines.text(row, heading).isBlank())
                .sorted()
                .toList();
        blank.forEach(heading -> problem(row, heading, Problem.of("import.units.blank", heading)));
        var type = type(row);
        var from = day(row);
        var code = Lines.text(row, CODE);
        var twice = code.isBlank() ? null : rows.get(code);
        if (twice != null)
            problem(
                    row,
                    CODE,
                    Problem.of("import.units.twice", code, twice.row().number()));
        else if (!blank.contains(CODE) && !blank.contains(NAME) && !blank.contains(PARENT))
            rows.put(code, row(row, code, type.orElse(UnitType.DEPARTMENT), from.orElse(null)));
    }

    private static UnitRow row(Row row, String code, UnitType type, @Nullable LocalDate from) {
        var name = Lines.text(row, NAME);
        var shorter = Lines.text(row, SHORT_NAME);
        return new UnitRow(row, code, name, shorter.isBlank() ? name : shorter, type, Lines.text(row, PARENT), from);
    }

    private Optional<UnitType> type(Row row) {
        var said = Lines.text(row, TYPE);
        if (said.isBlank()) return Optional.empty();
        var type = Optional.ofNullable(types.get(said)).or(() -> meant(said));
        if (type.isEmpty()) problem(row, TYPE, Problem.of("import.units.type", said, String.join("、", types.keySet())));
        return type;
    }

    /// The only type whose name holds what was written: 工会 for 工会等群团.
    private Optional<UnitType> meant(String said) {
        var holding = types.entrySet().stream()
                .filter(type -> type.getKey().contains(said))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return holding.size() == 1 ? Optional.of(holding.getFirst()) : Optional.empty();
    }

    private Optional<LocalDate> day(Row row) {
        var said = Lines.text(row, FROM);
        if (said.isBlank()) return Optional.empty();
        var reading = FieldForms.day(FROM, said);
        reading.problems().forEach(one -> problem(row, FROM, one));
        return reading.value().map(value -> ((Value.Day) value).day());
    }

    private void problem(Row row, String heading, Problem problem) {
        problems.add(Lines.at(row, heading, problem));
    }
}
