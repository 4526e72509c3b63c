package shilu.programme.internal;

import java.util.ArrayList;
import java.util.List;
import shilu.common.Problem;
import shilu.programme.Field;
import shilu.programme.FieldForms.Input;
import shilu.programme.FieldForms.Known;
import shilu.programme.FieldForms.Reading;
import shilu.programme.FieldForms.Shown;
import shilu.programme.Value;

record TextForm() implements FieldForm {
    static final int LONGEST = 2000;

    @Override
    public Input input(Field field) {
        return Input.LINE;
    }

    @Override
    public Reading read(Field field, String cell, Known known) {
        return Reading.of(new Value.Text(cell));
    }

    @Override
    public List<Problem> check(Field field, Value value) {
        return value instanceof Value.Text(var text) ? check(field, text) : FieldForm.otherSort(field);
    }

    /// Identity numbers stand in no field of any kind; nothing here is about a person beyond their name.
    static List<Problem> check(Field field, String text) {
        var problems = new ArrayList<Problem>();
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) problems.add(Problem.about(field.id(), "value.long", field.name(), length, LONGEST));
        if (PersonalNumbers.identity(text)) problems.add(Problem.about(field.id(), "value.identity", field.name()));
        return problems;
    }

    @Override
    public String cell(Field field, Value value, Shown shown) {
        return value instanceof Value.Text(var text) ? text : "";
    }
}
