package shilu.exchange.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.UnitId;
import shilu.exchange.Headings;
import shilu.ledger.NewRecord;
import shilu.programme.Field;
import shilu.programme.FieldForms;
import shilu.programme.FieldForms.Known;
import shilu.programme.RecordKind;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.sheet.Cell;
import shilu.sheet.Content;
import shilu.sheet.Row;

/// Reads one row: its kind, day, unit, fields and evidence, with every problem it has, each at its cell and once.
final class RowReading {
    private static final String DAY = "day";
    private static final String EVIDENCE = "evidence";

    private final Row row;
    private final SheetForm form;
    private final Headed headed;
    private final Grounds grounds;
    private final EvidenceFolder folder;
    private final List<Problem> problems;
    private final List<Problem> hints;
    /// Fields already complained about: whatever else is said of them follows from that.
    private final Set<String> bad = new HashSet<>();

    RowReading(Row row, SheetForm form, Headed headed, Grounds grounds, EvidenceFolder folder, List<Problem> hints) {
        this.row = row;
        this.form = form;
        this.headed = headed;
        this.grounds = grounds;
        this.folder = folder;
        this.hints = hints;
        this.problems = new ArrayList<>(headed.problems());
    }

    ReadRow read() {
        if (continuesTheRowAbove())
            return refused(Problem.of("import.row.merged").at(row.place()));
        faults();
        var kind = kind();
        if (kind == null) return refused();
        var day = day(kind);
        var unit = unit(day);
        return day == null || unit == null ? incomplete(kind, unit) : whole(kind, unit, day);
    }

    private ReadRow whole(RecordKind known, UnitId unit, LocalDate day) {
        var kind = grounds.inForce(unit, day).kind(known.id()).orElse(known);
        var values = values(kind, grounds.known(unit, day));
        var evidence = folder.files(row, problems);
        if (folder.lacks(row)) bad.add(EVIDENCE);
        var work = new NewRecord(unit, kind.id(), day, values, folder.notKeptYet(evidence), null);
        tell(kind, grounds.problems(work));
        if (!problems.isEmpty()) return refused();
        var print = Fingerprint.of(unit, kind, day, values, grounds.shown());
        var read = new ReadRow.Work(unit, kind, day, Packed.of(values), evidence, print);
        return new ReadRow.Good(row.place(), evidence.isEmpty() ? null : row, read);
    }

    /// Without a day or a unit the ledger cannot be asked; the fields still are.
    private ReadRow incomplete(RecordKind kind, @Nullable UnitId unit) {
        var known = unit == null ? Known.NOBODY : grounds.known(unit, LocalDate.MAX);
        var values = values(kind, known);
        folder.files(row, problems);
        tell(kind, grounds.forms().problems(kind, values));
        return refused();
    }

    /// The serial number reaches down from the row above: one piece of work over several rows.
    private boolean continuesTheRowAbove() {
        return row.cell(Headings.SERIAL)
                .filter(Cell::merged)
                .filter(cell -> !cell.blank())
                .isPresent();
    }

    private void faults() {
        for (var cell : row.cells()) {
            if (!(cell.content() instanceof Content.Fault fault)
                    || !form.headings().contains(cell.heading())) continue;
            var code = fault.text().equals(Content.Fault.NOT_CALCULATED)
                    ? "import.cell.not-calculated"
                    : "import.cell.fault";
            add(cell, Problem.about(cell.heading(), code, cell.heading(), fault.text()));
        }
    }

    private @Nullable RecordKind kind() {
        var kind = form.kind(row);
        if (kind.isPresent()) return kind.get();
        var column = form.typeColumn().orElseThrow();
        var cell = row.cell(column);
        if (cell.isEmpty()) problems.add(headed.missing(column));
        else if (cell.get().blank())
            add(cell.get(), Problem.about(column, "import.kind.missing", column, form.words()));
        else if (!(cell.get().content() instanceof Content.Fault)) unknownKind(column, cell.get());
        return null;
    }

    private void unknownKind(String column, Cell cell) {
        var meant = Nearest.to(cell.text(), form.words());
        add(
                cell,
                meant.isPresent()
                        ? Problem.about(column, "import.kind.nearest", column, cell.text(), meant.get())
                        : Problem.about(column, "import.kind.unknown", column, cell.text(), form.words()));
    }

    private @Nullable LocalDate day(RecordKind kind) {
        var cell = cell(kind.dayHeadings());
        bad.add(DAY);
        if (cell.isEmpty()) {
            problems.add(headed.missing(kind.dayHeadings().getFirst()));
            return null;
        }
        var reading = FieldForms.day(cell.get().heading(), readable(cell.get()));
        reading.problems().forEach(problem -> add(cell.get(), problem));
        if (cell.get().blank())
            add(
                    cell.get(),
                    Problem.about(
                            cell.get().heading(),
                            "import.day.missing",
                            cell.get().heading()));
        if (!(reading.value().orElse(null) instanceof Value.Day found)) return null;
        bad.remove(DAY);
        return found.day();
    }

    private @Nullable UnitId unit(@Nullable LocalDate day) {
        var cell = row.cell(Headings.UNIT);
        var named = cell.map(this::readable).orElse("");
        if (named.isEmpty()) {
            var own = grounds.own();
            if (own.isEmpty())
                problems.add(Problem.about(Headings.UNIT, "import.unit.needed").at(row.place()));
            return own.orElse(null);
        }
        try {
            var unit = grounds.unit(named, day == null ? LocalDate.MAX : day);
            if (unit.isEmpty()) add(cell.orElseThrow(), Problem.about(Headings.UNIT, "import.unit.unknown", named));
            return unit.orElse(null);
        } catch (Refused shared) {
            shared.problems().forEach(problem -> add(cell.orElseThrow(), problem));
            return null;
        }
    }

    private Values values(RecordKind kind, Known known) {
        var values = new TreeMap<String, Value>();
        for (var field : kind.fields()) {
            var cell = cell(field.headings());
            if (cell.isEmpty()) continue;
            if (cell.get().content() instanceof Content.Fault) bad.add(field.id());
            var reading = FieldForms.read(field, readable(cell.get()), known);
            reading.value().ifPresent(value -> values.put(field.id(), value));
            reading.hints().forEach(hint -> hints.add(hint.at(cell.get().place())));
            reading.problems().forEach(problem -> add(cell.get(), problem));
            if (!reading.problems().isEmpty()) bad.add(field.id());
        }
        return new Values(values);
    }

    /// What the ledger says of the record, put to the cells it is about.
    private void tell(RecordKind kind, List<Problem> said) {
        for (var problem : said) {
            var field = problem.field();
            if (field != null && bad.contains(field)) continue;
            if (field == null) problems.add(problem.at(row.place()));
            else if (headings(kind, field).isEmpty()) problems.add(problem.at(row.place()));
            else
                cell(headings(kind, field))
                        .ifPresentOrElse(
                                cell -> add(cell, problem),
                                () -> problems.add(
                                        headed.missing(headings(kind, field).getFirst())));
        }
    }

    private static List<String> headings(RecordKind kind, String field) {
        if (field.equals(DAY)) return kind.dayHeadings();
        if (field.equals(EVIDENCE)) return List.of(Headings.EVIDENCE);
        return kind.field(field).map(Field::headings).orElse(List.of());
    }

    private Optional<Cell> cell(List<String> headings) {
        return headings.stream().flatMap(heading -> row.cell(heading).stream()).findFirst();
    }

    /// A fault was told already and is no text.
    private String readable(Cell cell) {
        return cell.content() instanceof Content.Fault ? "" : cell.text();
    }

    /// The user knows the cell by its heading, whatever the field is called inside.
    private void add(Cell cell, Problem problem) {
        problems.add(new Problem(problem.code(), cell.heading(), problem.details(), cell.place()));
    }

    private ReadRow refused(Problem... more) {
        problems.addAll(List.of(more));
        return new ReadRow.Bad(row, List.copyOf(new LinkedHashSet<>(problems)));
    }
}
