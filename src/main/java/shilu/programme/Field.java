package shilu.programme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One field of a record kind.
///
/// @param headings column headings under which a workbook gives it, the first being the one exported
/// @param choices  for a choice field, what may be chosen
/// @param several  for a choice or unit field, whether more than one may be given; lists and people always may
/// @param part     for a person field, the part played, from the closed list of `PersonPart`
public record Field(
        String id,
        Label name,
        FieldType type,
        boolean required,
        List<String> headings,
        List<Choice> choices,
        boolean several,
        @Nullable PersonPart part) {

    public Field(
            String id,
            Label name,
            FieldType type,
            boolean required,
            List<String> headings,
            List<Choice> choices,
            @Nullable PersonPart part) {
        this(id, name, type, required, headings, choices, false, part);
    }

    public record Choice(String id, Label name) {}

    public Optional<Choice> choice(String id) {
        return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
    }
}
