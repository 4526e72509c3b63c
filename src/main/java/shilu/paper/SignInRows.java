package shilu.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shilu.programme.Field;
import shilu.programme.FieldType;
import shilu.programme.PersonPart;
import shilu.programme.Value;
import shilu.programme.Value.Who;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Unit;
import shilu.unit.Units;

/// The rows of a sign-in sheet: whoever the record names as coming, then rows to write names in, for all who are
/// expected and a few more.
@Component
class SignInRows {
    private static final Set<PersonPart> COMING =
            EnumSet.of(PersonPart.HOST, PersonPart.RECORDER, PersonPart.SPEAKER, PersonPart.ATTENDEE);
    private static final Map<Value.Reason, String> REASONS = Map.of(
            Value.Reason.DUTY, "公务",
            Value.Reason.TRAVEL, "出差",
            Value.Reason.LEAVE, "请假",
            Value.Reason.OTHER, "缺席");
    private static final int MORE = 3;
    /// Where nobody says how many are expected.
    private static final int USUAL = 20;
    private static final int MOST = 1000;

    private final People people;
    private final Units units;

    SignInRows(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    List<PaperWords> of(PaperSource source) {
        var named = named(source);
        var rows = new ArrayList<PaperWords>();
        named.forEach((who, note) -> rows.add(row(who, note)));
        int whole = expected(source);
        int empty = Math.max(0, whole - named.size()) + MORE;
        for (int i = 0; i < empty; i++) rows.add(row("", "", ""));
        return rows;
    }

    private static int expected(PaperSource source) {
        return source.values()
                .get("expected", Value.Quantity.class)
                .map(quantity -> quantity.number()
                        .min(java.math.BigDecimal.valueOf(MOST))
                        .intValue())
                .orElse(USUAL);
    }

    /// Each once, with why they will not come.
    private static Map<Who, String> named(PaperSource source) {
        var named = new LinkedHashMap<Who, String>();
        var values = source.values();
        source.kind().fields().stream()
                .filter(SignInRows::coming)
                .flatMap(field -> values.get(field.id(), Value.People.class).stream())
                .flatMap(value -> value.people().stream())
                .forEach(who -> named.putIfAbsent(who, ""));
        values.get("absent", Value.Absences.class).stream()
                .flatMap(value -> value.absences().stream())
                .forEach(absence -> named.put(absence.who(), Objects.requireNonNull(REASONS.get(absence.reason()))));
        return named;
    }

    private static boolean coming(Field field) {
        return field.type() == FieldType.PERSON && field.part() != null && COMING.contains(field.part());
    }

    private PaperWords row(Who who, String note) {
        if (who.person() == null) return row(Objects.requireNonNullElse(who.outsider(), ""), "", note);
        return people.person(who.person())
                .map(person -> row(person.name(), place(person), note))
                .orElseGet(() -> row("", "", note));
    }

    private String place(Person person) {
        var unit = units.unit(person.unit()).map(Unit::shortName).orElse("");
        return Stream.of(unit, Objects.requireNonNullElse(person.post(), ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static PaperWords row(String name, String place, String note) {
        return PaperWords.of(Map.of("姓名", name, "单位及职务", place, "备注", note));
    }
}
