package shilu.programme.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.programme.FieldType;
import shilu.programme.RecordKind;
import shilu.programme.Value;
import shilu.programme.Values;

/// A decision is seen to by a department or a post; a person owns one only where the record names them anyway.
final class Owners {
    private Owners() {}

    static List<Problem> problems(RecordKind kind, Values values) {
        var named = named(values);
        return kind.fields().stream()
                .filter(field -> field.type() == FieldType.DECISIONS)
                .filter(field -> values.get(field.id(), Value.Items.class).stream()
                        .flatMap(items -> items.items().stream())
                        .map(Value.Item::owner)
                        .anyMatch(owner -> owner != null && owner.person() != null && !named.contains(owner.person())))
                .map(field -> Problem.about(field.id(), "value.decision.owner", field.name()))
                .toList();
    }

    private static Set<PersonId> named(Values values) {
        var named = new HashSet<PersonId>();
        for (var value : values.byField().values())
            switch (value) {
                case Value.People(var people) -> people.forEach(who -> add(who, named));
                case Value.Absences(var absences) -> absences.forEach(absence -> add(absence.who(), named));
                default -> {}
            }
        return named;
    }

    private static void add(Value.Who who, Set<PersonId> named) {
        if (who.person() != null) named.add(who.person());
    }
}
