package shilu.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.UnitId;
import shilu.programme.internal.FieldForm;

/// What a field's type means where people meet it: in a form, in a cell of a workbook, in a sentence.
public final class FieldForms {
    private FieldForms() {}

    /// Reads what stands in a cell or an input. An empty cell is no value and no problem; whether a field may be empty
    /// is asked by `InForce.problems`.
    public static Reading read(Field field, String cell, Known known) {
        var text = cell.strip();
        return text.isEmpty() ? Reading.nothing() : FieldForm.of(field.type()).read(field, text, known);
    }

    /// The value as `read` takes it back.
    public static String write(Field field, Value value, Shown shown) {
        return FieldForm.of(field.type()).cell(field, value, shown);
    }

    /// The value as it stands in a sentence.
    public static String words(Field field, Value value, Shown shown) {
        return FieldForm.of(field.type()).words(field, value, shown);
    }

    public static Input input(Field field) {
        return FieldForm.of(field.type()).input(field);
    }

    /// Reads a day, and a time where one is given, as people write them: 2025-03-01, 2025/3/1, 2025.3.1, 2025年3月1日,
    /// 20250301, with 14:30 or 14时30分 behind; full-width digits alike. For the column of the day itself.
    public static Reading day(String heading, String cell) {
        var field =
                new Field("day", new Label(heading, heading), FieldType.DATE, true, List.of(heading), List.of(), null);
        return read(field, cell, Known.NOBODY);
    }

    /// What a cell gave.
    ///
    /// @param problems why there is no value
    /// @param hints    what was taken but may be meant otherwise, such as a topic nobody declared
    public record Reading(Optional<Value> value, List<Problem> problems, List<Problem> hints) {
        public static Reading nothing() {
            return new Reading(Optional.empty(), List.of(), List.of());
        }

        public static Reading of(Value value) {
            return new Reading(Optional.of(value), List.of(), List.of());
        }

        public static Reading no(List<Problem> problems) {
            return new Reading(Optional.empty(), problems, List.of());
        }
    }

    /// How names in a cell are resolved.
    public interface Known {
        Known NOBODY = new Known() {
            @Override
            public Value.Who person(String name) {
                return Value.Who.outsider(name);
            }

            @Override
            public Optional<UnitId> unit(String name) {
                return Optional.empty();
            }

            @Override
            public Map<String, String> topics() {
                return Map.of();
            }
        };

        /// The person of that name, or the name as an outsider's.
        Value.Who person(String name);

        /// The unit of that code, name or id; refused where several bear the name.
        Optional<UnitId> unit(String name);

        /// Topics in force: id by name.
        Map<String, String> topics();
    }

    /// How ids are shown.
    public interface Shown {
        String person(PersonId id);

        String unit(UnitId id);

        /// The topic's name; its id where no pack in force knows it.
        String topic(String id);

        /// How sentences say a day; around them it is clear of which year.
        default String day(LocalDate day) {
            return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        }
    }

    /// What a form offers for a field.
    public enum Input {
        LINE,
        NUMBER,
        DAY,
        ONE_CHOICE,
        SOME_CHOICES,
        PEOPLE,
        UNIT,
        UNITS,
        ITEMS,
        DECISIONS,
        ABSENCES
    }
}
