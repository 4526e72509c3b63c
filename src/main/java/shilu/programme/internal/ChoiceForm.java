package shilu.programme.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import shilu.common.Problem;
import shilu.programme.Field;
import shilu.programme.FieldForms.Input;
import shilu.programme.FieldForms.Known;
import shilu.programme.FieldForms.Reading;
import shilu.programme.FieldForms.Shown;
import shilu.programme.Value;

/// One or several of the field's choices, by name in either language or by id.
record ChoiceForm() implements FieldForm {
    @Override
    public Input input(Field field) {
        return field.several() ? Input.SOME_CHOICES : Input.ONE_CHOICE;
    }

    @Override
    public Reading read(Field field, String cell, Known known) {
        var ids = new ArrayList<String>();
        var problems = new ArrayList<Problem>();
        for (var word : field.several() ? Cells.parts(cell) : List.of(cell)) {
            chosen(field, word).ifPresentOrElse(ids::add, () -> problems.add(unknown(field, word)));
        }
        return problems.isEmpty() ? Reading.of(new Value.Choice(List.copyOf(ids))) : Reading.no(problems);
    }

    private static Optional<String> chosen(Field field, String word) {
        var plain = plain(word);
        return field.choices().stream()
                .filter(choice -> choice.id().equals(plain)
                        || plain(choice.name().zh()).equals(plain)
                        || plain(choice.name().en()).equals(plain))
                .map(Field.Choice::id)
                .findFirst();
    }

    private static String plain(String word) {
        return Cells.plain(word).toLowerCase(Locale.ROOT);
    }

    private static Problem unknown(Field field, String word) {
        var names = field.choices().stream().map(choice -> choice.name().zh()).toList();
        var nearest = Nearest.to(word, names);
        return nearest.isEmpty()
                ? Problem.about(field.id(), "value.choice", field.name(), word, names)
                : Problem.about(field.id(), "value.choice.nearest", field.name(), word, names, nearest);
    }

    @Override
    public List<Problem> check(Field field, Value value) {
        if (!(value instanceof Value.Choice(var ids))) return FieldForm.otherSort(field);
        if (ids.size() > 1 && !field.several())
            return List.of(Problem.about(field.id(), "value.choice.one", field.name()));
        return ids.stream()
                .filter(id -> field.choice(id).isEmpty())
                .map(id -> unknown(field, id))
                .toList();
    }

    @Override
    public String cell(Field field, Value value, Shown shown) {
        if (!(value instanceof Value.Choice(var ids))) return "";
        return ids.stream()
                .map(id -> field.choice(id).map(choice -> choice.name().zh()).orElse(id))
                .collect(Collectors.joining("、"));
    }
}
