package shilu.programme.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.UnitId;
import shilu.programme.Field;
import shilu.programme.FieldForms.Input;
import shilu.programme.FieldForms.Known;
import shilu.programme.FieldForms.Reading;
import shilu.programme.FieldForms.Shown;
import shilu.programme.Value;

record UnitForm() implements FieldForm {
    @Override
    public Input input(Field field) {
        return field.several() ? Input.UNITS : Input.UNIT;
    }

    @Override
    public Reading read(Field field, String cell, Known known) {
        if (Cells.saysNothing(cell)) return Reading.nothing();
        var units = new ArrayList<UnitId>();
        var problems = new ArrayList<Problem>();
        for (var name : field.several() ? Cells.parts(cell) : List.of(cell))
            try {
                known.unit(name)
                        .ifPresentOrElse(
                                units::add,
                                () -> problems.add(Problem.about(field.id(), "value.unit", field.name(), name)));
            } catch (Refused shared) {
                for (var problem : shared.problems())
                    problems.add(Problem.about(
                            field.id(), problem.code(), problem.details().toArray()));
            }
        if (!problems.isEmpty()) return Reading.no(problems);
        return Reading.of(field.several() ? new Value.Units(List.copyOf(units)) : new Value.OfUnit(units.getFirst()));
    }

    @Override
    public List<Problem> check(Field field, Value value) {
        var fits = field.several() ? value instanceof Value.Units : value instanceof Value.OfUnit;
        return fits ? List.of() : FieldForm.otherSort(field);
    }

    @Override
    public String cell(Field field, Value value, Shown shown) {
        return switch (value) {
            case Value.OfUnit(var unit) -> shown.unit(unit);
            case Value.Units(var units) -> units.stream().map(shown::unit).collect(Collectors.joining("、"));
            default -> "";
        };
    }
}
