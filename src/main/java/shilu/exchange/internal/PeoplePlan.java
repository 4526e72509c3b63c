package shilu.exchange.internal;

import static shilu.exchange.internal.UnitHeadings.BY_FIELD;
import static shilu.exchange.internal.UnitHeadings.NEEDED_OF_PEOPLE;
import static shilu.exchange.internal.UnitHeadings.PERSON;
import static shilu.exchange.internal.UnitHeadings.POST;
import static shilu.exchange.internal.UnitHeadings.STAFF_NUMBER;
import static shilu.exchange.internal.UnitHeadings.UNIT;
import static shilu.exchange.internal.UnitHeadings.WORK_EMAIL;
import static shilu.exchange.internal.UnitHeadings.WORK_PHONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.common.UnitId;
import shilu.sheet.Row;
import shilu.unit.NewPerson;
import shilu.unit.People;
import shilu.unit.Person;

/// Which people of a workbook are new.
final class PeoplePlan {
    /// Stands for a unit that is not opened yet; only the other fields are looked at.
    private static final UnitId ANY = new UnitId("");

    private final UnitPlan units;
    private final People people;
    private final Map<String, List<Person>> standing;
    private final List<Problem> problems;
    private final List<Problem> hints;
    private final Map<List<Object>, List<PersonRow>> seen = new HashMap<>();
    private final List<PersonRow> fresh = new ArrayList<>();
    private int already;

    PeoplePlan(UnitPlan units, People people, List<Person> standing, List<Problem> problems, List<Problem> hints) {
        this.units = units;
        this.people = people;
        this.standing = standing.stream().collect(Collectors.groupingBy(Person::name));
        this.problems = problems;
        this.hints = hints;
    }

    int already() {
        return already;
    }

    List<PersonRow> read(List<Row> rows) {
        rows.forEach(this::read);
        return fresh;
    }

    private void read(Row row) {
        int before = problems.size();
        for (var heading : NEEDED_OF_PEOPLE.stream().sorted().toList())
            if (Lines.text(row, heading).isBlank()) problem(row, heading, Problem.of("import.units.blank", heading));
        var unit = unit(row);
        var said = new NewPerson(
                ANY,
                Lines.text(row, PERSON),
                orNull(row, POST),
                orNull(row, STAFF_NUMBER),
                orNull(row, WORK_PHONE),
                orNull(row, WORK_EMAIL));
        if (!said.name().isBlank())
            for (var problem : people.problems(said))
                problem(row, BY_FIELD.getOrDefault(String.valueOf(problem.field()), PERSON), problem);
        if (problems.size() > before || unit.isEmpty()) return;
        judge(new PersonRow(
                row, unit.get(), said.name(), said.post(), said.staffNumber(), said.workPhone(), said.workEmail()));
    }

    private Optional<UnitPlan.Above> unit(Row row) {
        var named = Lines.text(row, UNIT);
        if (named.isBlank()) return Optional.empty();
        var found = units.called(named);
        if (found.isEmpty()) problem(row, UNIT, Problem.of("import.units.unknown", named));
        if (found.size() > 1) problem(row, UNIT, Problem.of("import.units.several", named));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private void judge(PersonRow row) {
        var namesakes = standing.getOrDefault(row.name(), List.of());
        var there = namesakes.stream().filter(one -> here(one, row)).findFirst();
        if (there.isPresent()) {
            already++;
            if (row.post() != null && !row.post().equals(there.get().post()))
                hint(row.row(), POST, Problem.of("import.people.post", row.name(), row.post()));
            return;
        }
        var same = seen.computeIfAbsent(List.of(row.unit(), row.name()), _ -> new ArrayList<>());
        for (var other : same)
            if (row.staffNumber() == null || Objects.equals(row.staffNumber(), other.staffNumber())) {
                problem(
                        row.row(),
                        PERSON,
                        Problem.of(
                                "import.people.twice", row.name(), other.row().number()));
                return;
            }
        same.add(row);
        if (!namesakes.isEmpty()) hint(row.row(), PERSON, Problem.of("import.people.elsewhere", row.name()));
        fresh.add(row);
    }

    /// The same person: same unit and name, and no other staff number.
    private static boolean here(Person person, PersonRow row) {
        return row.unit() instanceof UnitPlan.Above.There unit
                && person.unit().equals(unit.unit().id())
                && (row.staffNumber() == null
                        || person.staffNumber() == null
                        || row.staffNumber().equals(person.staffNumber()));
    }

    private static @Nullable String orNull(Row row, String heading) {
        var text = Lines.text(row, heading);
        return text.isBlank() ? null : text;
    }

    private void problem(Row row, String heading, Problem problem) {
        problems.add(Lines.at(row, heading, problem));
    }

    private void hint(Row row, String heading, Problem hint) {
        hints.add(Lines.at(row, heading, hint));
    }
}
