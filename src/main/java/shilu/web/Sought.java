package shilu.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shilu.common.Plain;
import shilu.common.Problem;

/// What somebody looks for in the one search box, as it was typed, and what they narrowed it to; null leaves it open.
///
/// @param words what is to be found, as [Plain] has it; each of them
/// @param page  1 for the first
public record Sought(
        String typed,
        List<String> words,
        @Nullable String unit,
        @Nullable String year,
        @Nullable String kind,
        @Nullable Integer page) {
    private static final int LONGEST = 100;
    private static final int MOST = 8;

    static Sought of(
            String typed, @Nullable String unit, @Nullable String year, @Nullable String kind, @Nullable Integer page) {
        return new Sought(typed.strip(), Plain.of(typed).words(), given(unit), given(year), given(kind), page);
    }

    private static @Nullable String given(@Nullable String answer) {
        return answer == null || answer.isBlank() ? null : answer.strip();
    }

    /// Why nothing is looked for.
    public Optional<Problem> problem() {
        if (typed.isEmpty()) return Optional.empty();
        int length = typed.codePointCount(0, typed.length());
        if (length > LONGEST) return Optional.of(Problem.of("web.search.long", length, LONGEST));
        if (words.isEmpty()) return Optional.of(Problem.of("web.search.no-letters"));
        if (words.size() > MOST) return Optional.of(Problem.of("web.search.many", words.size(), MOST));
        return Optional.empty();
    }

    public boolean asks() {
        return !words.isEmpty() && problem().isEmpty();
    }

    /// Whether one group was narrowed or paged: the others have been seen.
    public boolean narrowed() {
        return unit != null || year != null || kind != null || page != null;
    }
}
