package shilu.programme.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shilu.programme.Field;
import shilu.programme.FieldType;
import shilu.programme.Formula;
import shilu.programme.Value;
import shilu.programme.Values;

/// Which records of a kind count. A filter sees choice fields, number and date fields, `topics` (of the agenda) and
/// `filled` (the fields that hold something), and nothing else: never a person, never free text.
sealed interface Filter {
    boolean holds(Values values);

    static Filter of(@Nullable String where, List<Field> fields) {
        return where == null ? new Always() : new Asked(Formula.compile(where, names(fields)), fields);
    }

    static Map<String, Formula.Type> names(List<Field> fields) {
        var names = new TreeMap<String, Formula.Type>();
        names.put("topics", Formula.Type.TEXTS);
        names.put("filled", Formula.Type.TEXTS);
        for (var field : fields)
            switch (field.type()) {
                case CHOICE -> names.put(field.id(), field.several() ? Formula.Type.TEXTS : Formula.Type.TEXT);
                case NUMBER -> names.put(field.id(), Formula.Type.NUMBER);
                case DATE -> names.put(field.id(), Formula.Type.TEXT);
                case TEXT, PERSON, UNIT, CHANNEL, LIST, DECISIONS, ABSENCES -> {}
            }
        return names;
    }

    record Always() implements Filter {
        @Override
        public boolean holds(Values values) {
            return true;
        }
    }

    record Asked(Formula formula, List<Field> fields) implements Filter {
        /// A record that lacks a number or a day the formula mentions does not count; a choice not made is an empty
        /// one.
        @Override
        public boolean holds(Values values) {
            var seen = new HashMap<String, Object>();
            seen.put("topics", topics(values));
            seen.put("filled", List.copyOf(values.byField().keySet()));
            for (var field : fields) {
                var value = seen(field, values.byField().get(field.id()));
                if (value != null) seen.put(field.id(), value);
                else if (formula.names().contains(field.id())) return false;
            }
            return formula.holds(seen);
        }

        private static List<String> topics(Values values) {
            return values.byField().values().stream()
                    .filter(Value.Items.class::isInstance)
                    .flatMap(items -> ((Value.Items) items).items().stream())
                    .map(Value.Item::topic)
                    .filter(topic -> topic != null)
                    .distinct()
                    .toList();
        }

        private static @Nullable Object seen(Field field, @Nullable Value value) {
            return switch (value) {
                case Value.Choice(var ids) -> field.several() ? ids : ids.isEmpty() ? "" : ids.getFirst();
                case Value.Quantity(var number) -> number;
                case Value.Day(var day, var _) -> day.toString();
                case null -> field.type() == FieldType.CHOICE ? field.several() ? List.of() : "" : null;
                default -> null;
            };
        }
    }
}
