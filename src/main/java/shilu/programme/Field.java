package shilu.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field of a record kind.
///
/// @param headings column headings under which a workbook gives it, the first being the one exported
/// @param choices  for a choice field, what may be chosen
/// @param part     for a person field, the part played, from the closed list of `PersonPart`
public record Field(
        String id,
        Label name,
        FieldType type,
        boolean required,
        List<String> headings,
        List<Choice> choices,
        @Nullable PersonPart part) {

    public record Choice(String id, Label name) {}
}
