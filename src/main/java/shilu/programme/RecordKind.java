package shilu.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A typed form of work record (台账类别), as a pack defines it.
///
/// @param dayHeadings column headings that give the day the work happened
/// @param attendance  with expected, actual and absences (fields `expected`, `actual`, `absent`)
/// @param confirmed   whether another person must confirm; false only where the pack says `confirmation: none`
/// @param evidence    whether at least one evidence file is required
/// @param rows        the workbook rows that are of this kind
/// @param sentence    pattern of the sentence a highlight gives to a report, with `{field}` placeholders; null for none
/// @param closedBy    id of the date field that closes the record (销号时间); null where nothing is open or closed
/// @param due         id of the date field by which it is to be closed (整改时限); null where no such day is kept
public record RecordKind(
        KindId id,
        Label name,
        List<String> dayHeadings,
        boolean attendance,
        boolean confirmed,
        boolean evidence,
        List<Field> fields,
        Rows rows,
        @Nullable String sentence,
        @Nullable String closedBy,
        @Nullable String due) {

    /// Which rows of a workbook are of a kind: the sheet's name, and where several kinds share the sheet the column
    /// that tells them apart with the words that mean this kind.
    public record Rows(String sheet, @Nullable String column, List<String> words) {}

    /// The field a list calls a record by: the first text field that is required, else the first text field.
    public Optional<Field> naming() {
        var texts =
                fields.stream().filter(field -> field.type() == FieldType.TEXT).toList();
        return texts.stream()
                .filter(Field::required)
                .findFirst()
                .or(() -> texts.stream().findFirst());
    }

    /// What a list calls a record of this kind; empty when the field that names it is.
    public String title(Values values) {
        return naming().flatMap(field -> values.get(field.id(), Value.Text.class))
                .map(Value.Text::text)
                .orElse("");
    }

    /// Whether somebody must still close a record that says this: the day that closes it is empty, or later than the
    /// day.
    public boolean openOn(Values values, LocalDate day) {
        return closedBy != null
                && values.get(closedBy, Value.Day.class)
                        .filter(closed -> !closed.day().isAfter(day))
                        .isEmpty();
    }

    /// By when somebody must close a record that says this; nothing where nobody said.
    public Optional<LocalDate> dueOf(Values values) {
        return due == null ? Optional.empty() : values.get(due, Value.Day.class).map(Value.Day::day);
    }

    public Optional<Field> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
