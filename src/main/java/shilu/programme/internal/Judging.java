package shilu.programme.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shilu.common.Problem;
import shilu.programme.Field;
import shilu.programme.RecordKind;
import shilu.programme.Value;
import shilu.programme.Values;

/// Everything wrong with the values of one record.
final class Judging {
    private Judging() {}

    static List<Problem> problems(RecordKind kind, boolean anonymous, Values values) {
        var problems = new ArrayList<Problem>();
        for (var field : kind.fields()) {
            var value = values.byField().get(field.id());
            if (value != null) problems.addAll(FieldForm.of(field.type()).check(field, value));
            else if (field.required()) problems.add(Problem.about(field.id(), "value.missing", field.name()));
            if (value != null && anonymous) problems.addAll(identity(field, value));
        }
        for (var id : values.byField().keySet())
            if (kind.field(id).isEmpty()) problems.add(Problem.about(id, "value.unknown", id, kind.name()));
        if (kind.attendance()) problems.addAll(attendance(values));
        problems.addAll(Owners.problems(kind, values));
        return problems;
    }

    private static List<Problem> attendance(Values values) {
        var expected = number(values, "expected");
        var actual = number(values, "actual");
        if (expected == null || actual == null) return List.of();
        if (isBroken(expected) || isBroken(actual)) return List.of(Problem.about("actual", "value.attendance.whole"));
        var absences = values.get("absent", Value.Absences.class)
                .map(absent -> absent.absences().size())
                .orElse(0);
        int missing = expected.compareTo(actual);
        if (missing < 0) return List.of(Problem.about("actual", "value.attendance.more", actual, expected));
        if (missing > 0 && absences == 0)
            return List.of(Problem.about("absent", "value.attendance.reason", expected.subtract(actual)));
        if (expected.subtract(actual).compareTo(BigDecimal.valueOf(absences)) < 0)
            return List.of(Problem.about("absent", "value.attendance.names", absences, expected.subtract(actual)));
        return List.of();
    }

    private static boolean isBroken(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0;
    }

    private static @org.jspecify.annotations.Nullable BigDecimal number(Values values, String field) {
        return values.get(field, Value.Quantity.class)
                .map(Value.Quantity::number)
                .orElse(null);
    }

    /// Texts of a kind that holds no identity.
    private static List<Problem> identity(Field field, Value value) {
        Stream<String> texts = switch (value) {
            case Value.Text(var text) -> Stream.of(text);
            case Value.Items(var items) -> items.stream().flatMap(Judging::texts);
            default -> Stream.empty();
        };
        return texts.flatMap(text -> identity(field, text).stream()).distinct().toList();
    }

    private static Stream<String> texts(Value.Item item) {
        var owner = item.owner() == null ? null : item.owner().outsider();
        return owner == null ? Stream.of(item.text()) : Stream.of(item.text(), owner);
    }

    private static List<Problem> identity(Field field, String text) {
        var problems = new ArrayList<Problem>();
        if (PersonalNumbers.phone(text)) problems.add(Problem.about(field.id(), "value.phone", field.name()));
        if (PersonalNumbers.onTheNet(text)) problems.add(Problem.about(field.id(), "value.link", field.name()));
        return problems;
    }
}
