package shilu.ledger.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.ledger.Draft;

/// A draft as its page shows it.
///
/// @param more     fields that are seldom used, folded away
/// @param today    the latest day there is
/// @param evidence whether the kind asks for a file
/// @param base     what the record it mends is called; null for new work
/// @param why      why that record was returned; null where it was not
/// @param ahead    whether it may be prepared before its day: papers are made of it
/// @param confirmed whether another person must confirm
public record DraftForm(
        Draft draft,
        String kind,
        String words,
        String unit,
        List<FormField> fields,
        List<FormField> more,
        LocalDate today,
        boolean ahead,
        boolean evidence,
        boolean confirmed,
        @Nullable String base,
        @Nullable String why,
        String owner,
        boolean own) {

    /// The names of the fields that stand in it.
    public String names() {
        var names = new StringBuilder(Draft.DAY);
        if (draft.correction()) names.append(' ').append(Draft.REASON);
        fields.forEach(field -> names.append(' ').append(field.name()));
        more.forEach(field -> names.append(' ').append(field.name()));
        return names.toString();
    }
}
