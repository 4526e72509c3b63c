package shilu.programme;

import java.time.Instant;
import java.util.Map;
import shilu.common.PersonId;

/// A pack version being edited in the page (修订稿), kept until it is put in force or dropped. It is sound at any moment.
///
/// @param base       the version it began from
/// @param revision   goes up with each change
/// @param content    as it would be
/// @param difference from the version it began from
/// @param next       the number its version would get
public record PackEdit(
        ProgrammeId id,
        Adopted base,
        PersonId begunBy,
        Instant begunAt,
        PersonId changedBy,
        Instant changedAt,
        int revision,
        PackContent content,
        PackDifference difference,
        String next) {

    /// What of a duty can be edited, by the keys of its YAML, and what stands there.
    public Map<String, String> words(Duty duty) {
        return DutyWords.of(duty);
    }
}
