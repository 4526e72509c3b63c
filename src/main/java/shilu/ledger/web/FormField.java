package shilu.ledger.web;

import java.util.List;
import shilu.programme.FieldForms.Input;
import shilu.programme.FieldType;

/// One field of a draft's form.
///
/// @param name    how the form and the draft call it
/// @param text    what stands in it, names of people written out
/// @param options what may be chosen, or what was said before and is offered again
/// @param chosen  of a choice, what is
/// @param people  of people, each one by one
/// @param rows    of a list, of decisions or of absences, each line in its parts: topic and words, who and why
/// @param long_   whether more than a line is to be expected
public record FormField(
        String name,
        String label,
        FieldType type,
        Input input,
        boolean required,
        String text,
        List<Option> options,
        List<String> chosen,
        List<Chip> people,
        List<Row> rows,
        boolean long_) {

    /// @param value as it is typed into a cell
    public record Option(String value, String label) {}

    /// @param value a person's mark, or a name
    /// @param more  post and unit; empty for a name
    public record Chip(String value, String name, String more) {}

    /// @param owner of a decision, as its day
    public record Row(String first, String second, String owner, String due) {
        public static final Row EMPTY = new Row("", "");

        Row(String first, String second) {
            this(first, second, "", "");
        }
    }
}
