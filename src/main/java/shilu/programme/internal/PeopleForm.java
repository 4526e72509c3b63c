package shilu.programme.internal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import shilu.common.Problem;
import shilu.programme.Field;
import shilu.programme.FieldForms.Input;
import shilu.programme.FieldForms.Known;
import shilu.programme.FieldForms.Reading;
import shilu.programme.FieldForms.Shown;
import shilu.programme.Value;

/// Names of people in one of the closed list of parts.
record PeopleForm() implements FieldForm {
    private static final int LONGEST = 50;
    private static final int MOST = 500;

    @Override
    public Input input(Field field) {
        return Input.PEOPLE;
    }

    @Override
    public Reading read(Field field, String cell, Known known) {
        if (Cells.saysNothing(cell)) return Reading.nothing();
        var value = new Value.People(Cells.parts(cell).stream()
                .flatMap(Cells::names)
                .map(known::person)
                .distinct()
                .toList());
        var problems = check(field, value);
        return problems.isEmpty() ? Reading.of(value) : Reading.no(problems);
    }

    @Override
    public List<Problem> check(Field field, Value value) {
        if (!(value instanceof Value.People(var people))) return FieldForm.otherSort(field);
        if (people.size() > MOST) return List.of(Problem.about(field.id(), "value.many", field.name(), MOST));
        return people.stream().flatMap(who -> check(field, who).stream()).toList();
    }

    /// An outsider is a name: nothing that is longer than one, and no number.
    static List<Problem> check(Field field, Value.Who who) {
        var name = who.outsider();
        if (name == null) return List.of();
        if (name.codePointCount(0, name.length()) > LONGEST)
            return List.of(Problem.about(field.id(), "value.person.long", field.name(), name, LONGEST));
        return PersonalNumbers.identity(name) || PersonalNumbers.phone(name)
                ? List.of(Problem.about(field.id(), "value.person.number", field.name()))
                : List.of();
    }

    @Override
    public String cell(Field field, Value value, Shown shown) {
        if (!(value instanceof Value.People(var people))) return "";
        return people.stream().map(who -> name(who, shown)).collect(Collectors.joining("、"));
    }

    static String name(Value.Who who, Shown shown) {
        var person = who.person();
        return person == null ? Objects.requireNonNullElse(who.outsider(), "") : shown.person(person);
    }
}
