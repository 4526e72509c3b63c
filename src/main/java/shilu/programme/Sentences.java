package shilu.programme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import shilu.programme.internal.Sentence;

/// The sentence a highlight gives to a report, by its kind's pattern.
public final class Sentences {
    private Sentences() {}

    /// The record as one sentence; nothing where its kind has no pattern.
    public static Optional<String> of(RecordKind kind, LocalDate day, Values values, FieldForms.Shown shown) {
        var pattern = kind.sentence();
        if (pattern == null) return Optional.empty();
        Function<String, Optional<String>> words = name -> name.equals("day")
                ? Optional.of(shown.day(day))
                : kind.field(name)
                        .flatMap(field -> Optional.ofNullable(values.byField().get(name))
                                .map(value -> FieldForms.words(field, value, shown)))
                        .filter(said -> !said.isBlank());
        return Optional.of(Sentence.of(pattern).with(words));
    }
}
