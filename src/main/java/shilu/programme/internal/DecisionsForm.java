package shilu.programme.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.programme.DecisionText;
import shilu.programme.Field;
import shilu.programme.FieldForms.Input;
import shilu.programme.FieldForms.Known;
import shilu.programme.FieldForms.Reading;
import shilu.programme.FieldForms.Shown;
import shilu.programme.Value;

/// What was decided, one a line, with who sees to it and by which day; either may be missing.
record DecisionsForm() implements FieldForm {
    private static final int LONGEST_OWNER = 50;

    @Override
    public Input input(Field field) {
        return Input.DECISIONS;
    }

    @Override
    public Reading read(Field field, String cell, Known known) {
        var items = new ArrayList<Value.Item>();
        var problems = new ArrayList<Problem>();
        var hints = new ArrayList<Problem>();
        ItemsForm.lines(cell)
                .map(DecisionText::of)
                .forEach(text -> items.add(item(field, text, known, problems, hints)));
        var value = new Value.Items(List.copyOf(items));
        problems.addAll(check(field, value));
        return problems.isEmpty()
                ? new Reading(Optional.of(value), List.of(), List.copyOf(hints))
                : Reading.no(problems);
    }

    private static Value.Item item(
            Field field, DecisionText text, Known known, List<Problem> problems, List<Problem> hints) {
        var item = ItemsForm.item(field, text.matter(), known.topics(), hints);
        var owner = text.owner().isEmpty() ? null : known.person(text.owner());
        return new Value.Item(item.topic(), item.text(), owner, due(field, text.due(), known, problems));
    }

    private static @Nullable LocalDate due(Field field, String due, Known known, List<Problem> problems) {
        if (due.isEmpty()) return null;
        var reading = new DayForm().read(field, due, known);
        problems.addAll(reading.problems());
        return reading.value().orElse(null) instanceof Value.Day(var day, var _) ? day : null;
    }

    /// Lines without owner and day are no fault: the field may have been a list in an earlier version of the pack.
    @Override
    public List<Problem> check(Field field, Value value) {
        if (!(value instanceof Value.Items(var items))) return FieldForm.otherSort(field);
        return Stream.concat(
                        new ItemsForm().check(field, value).stream(),
                        items.stream().flatMap(item -> check(field, item)))
                .distinct()
                .toList();
    }

    private static Stream<Problem> check(Field field, Value.Item item) {
        if (item.text().isBlank() && (item.owner() != null || item.due() != null))
            return Stream.of(Problem.about(field.id(), "value.decision.matter", field.name()));
        var owner = item.owner() == null
                ? ""
                : Objects.requireNonNullElse(item.owner().outsider(), "");
        if (owner.codePointCount(0, owner.length()) > LONGEST_OWNER)
            return Stream.of(
                    Problem.about(field.id(), "value.decision.owner.long", field.name(), owner, LONGEST_OWNER));
        return PersonalNumbers.identity(owner) || PersonalNumbers.phone(owner)
                ? Stream.of(Problem.about(field.id(), "value.decision.owner.number", field.name()))
                : Stream.empty();
    }

    @Override
    public String cell(Field field, Value value, Shown shown) {
        if (!(value instanceof Value.Items(var items))) return "";
        return items.stream().map(item -> text(item, shown).line()).collect(Collectors.joining("\n"));
    }

    private static DecisionText text(Value.Item item, Shown shown) {
        var owner = item.owner() == null ? "" : PeopleForm.name(item.owner(), shown);
        var due = item.due() == null ? "" : item.due().toString();
        return new DecisionText(ItemsForm.line(item, shown), owner, due);
    }

    /// Sentences tell what was decided.
    @Override
    public String words(Field field, Value value, Shown shown) {
        return new ItemsForm().words(field, value, shown);
    }
}
