package shilu.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shilu.common.PersonId;
import shilu.common.UnitId;

/// What one field of a record holds. As JSON each value is an object with one key that names its sort, so that an
/// entry can be read without the pack that asked for it. Free text and names of outsiders pass through `seal` on the
/// way in (the ledger puts a salted digest there) and through `open` on the way back.
public sealed interface Value {

    /// The value as maps, lists and strings, ready to be written as JSON.
    Map<String, Object> json(UnaryOperator<String> seal);

    record Text(String text) implements Value {
        @Override
        public Map<String, Object> json(UnaryOperator<String> seal) {
            return Map.of("text", seal.apply(text));
        }
    }

    /// A number with at most four decimals; written as text, since JSON numbers lose digits.
    record Quantity(BigDecimal number) implements Value {
        @Override
        public Map<String, Object> json(UnaryOperator<String> seal) {
            return Map.of("number", number.stripTrailingZeros().toPlainString());
        }
    }

    record Day(LocalDate day, @Nullable LocalTime time) implements Value {
        @Override
        public Map<String, Object> json(UnaryOperator<String> seal) {
            return Map.of("day", time == null ? day.toString() : day + "T" + time);
        }
    }

    /// One or several choices of the field's list, by id.
    record Choice(List<String> ids) implements Value {
        @Override
        public Map<String, Object> json(UnaryOperator<String> seal) {
            return Map.of("choice", ids);
        }
    }

    record OfUnit(UnitId unit) implements Value {
        @Override
        public Map<String, Object> json(UnaryOperator<String> seal) {
            return Map.of("unit", unit.value());
        }
    }

    /// Several units, such as the partners of joint work.
    record Units(List<UnitId> units) implements Value {
        @Override
        public Map<String, Object> json(UnaryOperator<String> seal) {
            return Map.of("units", units.stream().map(UnitId::value).toList());
        }
    }

    record People(List<Who> people) implements Value {
        @Override
        public Map<String, Object> json(UnaryOperator<String> seal) {
            return Map.of("people", people.stream().map(who -> who.json(seal)).toList());
        }
    }

    /// Agenda items, decisions and other lists: a topic of the pack where one is named, and the words; of a decision
    /// also its owner and day.
    record Items(List<Item> items) implements Value {
        @Override
        public Map<String, Object> json(UnaryOperator<String> seal) {
            return Map.of("items", items.stream().map(item -> item.json(seal)).toList());
        }
    }

    /// Who was absent, each with a reason from the closed list.
    record Absences(List<Absence> absences) implements Value {
        @Override
        public Map<String, Object> json(UnaryOperator<String> seal) {
            return Map.of(
                    "absent",
                    absences.stream().map(absence -> absence.json(seal)).toList());
        }
    }

    /// A person of the installation by id, or an outsider by name; exactly one of the two.
    record Who(@Nullable PersonId person, @Nullable String outsider) {
        public static Who of(PersonId person) {
            return new Who(person, null);
        }

        public static Who outsider(String name) {
            return new Who(null, name);
        }

        Map<String, Object> json(UnaryOperator<String> seal) {
            return person != null ? Map.of("id", person.value()) : Map.of("name", seal.apply(nameOrBlank()));
        }

        private String nameOrBlank() {
            return outsider == null ? "" : outsider;
        }

        static Who parse(Map<?, ?> json, UnaryOperator<String> open) {
            var id = json.get("id");
            return id != null ? of(new PersonId((String) id)) : outsider(open.apply(word(json, "name")));
        }
    }

    /// @param owner of a decision: who sees to it, a department or post, or somebody the record names; null for none
    /// @param due   of a decision: by which day; null for none
    record Item(
            @Nullable String topic,
            String text,
            @Nullable Who owner,
            @Nullable LocalDate due) {
        public Item(@Nullable String topic, String text) {
            this(topic, text, null, null);
        }

        /// Whether somebody has to do it by a day.
        public boolean binding() {
            return owner != null && due != null;
        }

        Map<String, Object> json(UnaryOperator<String> seal) {
            var map = new TreeMap<String, Object>();
            if (topic != null) map.put("topic", topic);
            map.put("text", seal.apply(text));
            if (owner != null) map.put("owner", owner.json(seal));
            if (due != null) map.put("due", due.toString());
            return map;
        }

        static Item parse(Map<?, ?> json, UnaryOperator<String> open) {
            var due = (String) json.get("due");
            return new Item(
                    (String) json.get("topic"),
                    open.apply(word(json, "text")),
                    json.get("owner") instanceof Map<?, ?> owner ? Who.parse(owner, open) : null,
                    due == null ? null : LocalDate.parse(due));
        }
    }

    /// The reasons are 公务 (duty), 出差 (travel), 请假 (leave) and 其他 (other), and no more.
    record Absence(Who who, Reason reason) {
        Map<String, Object> json(UnaryOperator<String> seal) {
            return Map.of("who", who.json(seal), "reason", reason.name().toLowerCase(java.util.Locale.ROOT));
        }

        static Absence parse(Map<?, ?> json, UnaryOperator<String> open) {
            var reason = word(json, "reason").toUpperCase(java.util.Locale.ROOT);
            var who = (Map<?, ?>) Objects.requireNonNull(json.get("who"));
            return new Absence(Who.parse(who, open), Reason.valueOf(reason));
        }
    }

    enum Reason {
        DUTY,
        TRAVEL,
        LEAVE,
        OTHER
    }

    /// Reads back what `json` wrote.
    static Value parse(Map<?, ?> json, UnaryOperator<String> open) {
        var only = json.entrySet().iterator().next();
        var held = only.getValue();
        return switch ((String) only.getKey()) {
            case "text" -> new Text(open.apply((String) held));
            case "number" -> new Quantity(new BigDecimal((String) held));
            case "day" -> day((String) held);
            case "choice" ->
                new Choice(((List<?>) held).stream().map(String.class::cast).toList());
            case "unit" -> new OfUnit(new UnitId((String) held));
            case "units" ->
                new Units(((List<?>) held)
                        .stream().map(id -> new UnitId((String) id)).toList());
            case "people" ->
                new People(maps(held).map(who -> Who.parse(who, open)).toList());
            case "items" ->
                new Items(maps(held).map(item -> Item.parse(item, open)).toList());
            case "absent" ->
                new Absences(maps(held).map(one -> Absence.parse(one, open)).toList());
            default -> throw new IllegalArgumentException("unknown sort of value: " + only.getKey());
        };
    }

    private static String word(Map<?, ?> json, String key) {
        return (String) Objects.requireNonNull(json.get(key));
    }

    private static Day day(String written) {
        int split = written.indexOf('T');
        return split < 0
                ? new Day(LocalDate.parse(written), null)
                : new Day(LocalDate.parse(written.substring(0, split)), LocalTime.parse(written.substring(split + 1)));
    }

    private static java.util.stream.Stream<Map<?, ?>> maps(Object list) {
        return ((List<?>) list).stream().map(one -> (Map<?, ?>) one);
    }
}
