package shilu.programme.internal;

import java.util.List;
import shilu.common.Problem;
import shilu.programme.Field;
import shilu.programme.FieldForms.Input;
import shilu.programme.FieldForms.Known;
import shilu.programme.FieldForms.Reading;
import shilu.programme.FieldForms.Shown;
import shilu.programme.FieldType;
import shilu.programme.Value;

/// One sort of field: its input, how a cell is read, what may be wrong with a value, and how it is written.
public sealed interface FieldForm
        permits TextForm,
                NumberForm,
                DayForm,
                ChoiceForm,
                PeopleForm,
                UnitForm,
                ItemsForm,
                DecisionsForm,
                AbsencesForm {

    Input input(Field field);

    /// @param cell not blank
    Reading read(Field field, String cell, Known known);

    /// What is wrong with a value of this field, wherever it came from.
    List<Problem> check(Field field, Value value);

    String cell(Field field, Value value, Shown shown);

    default String words(Field field, Value value, Shown shown) {
        return cell(field, value, shown);
    }

    static FieldForm of(FieldType type) {
        return switch (type) {
            // A channel is named until the register of channels knows it.
            case TEXT, CHANNEL -> new TextForm();
            case NUMBER -> new NumberForm();
            case DATE -> new DayForm();
            case CHOICE -> new ChoiceForm();
            case PERSON -> new PeopleForm();
            case UNIT -> new UnitForm();
            case LIST -> new ItemsForm();
            case DECISIONS -> new DecisionsForm();
            case ABSENCES -> new AbsencesForm();
        };
    }

    /// The answer when a value is of another sort than the field.
    static List<Problem> otherSort(Field field) {
        return List.of(Problem.about(field.id(), "value.sort", field.name()));
    }
}
