package shilu.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a controller answers with. A refusal is never an answer: the face throws `Refused`, and the shell shows the
/// same page again with what was typed (see [OnRefusal]).
public sealed interface Answer {

    /// A whole page.
    static Answer page(String template, @Nullable Object... namesAndValues) {
        return new Whole(Part.of(template, namesAndValues));
    }

    /// The part that changed, for htmx; without script the browser goes to the page that includes it.
    static Unplaced part(String template, @Nullable Object... namesAndValues) {
        return new Unplaced(Part.of(template, namesAndValues));
    }

    /// On to another page of ours, with GET, whatever the browser asked with.
    static Go goTo(String path) {
        return new Go(path, null, List.of());
    }

    record Whole(Part part) implements Answer {}

    record Swapped(Part part, String path) implements Answer {}

    /// @param notice code of a text the next page shows once
    record Go(String path, @Nullable String notice, List<Object> details) implements Answer {
        public Answer saying(String code, Object... words) {
            return new Go(path, code, List.of(words));
        }
    }

    /// A part that still lacks the page it stands on.
    record Unplaced(Part part) {
        public Answer orGoTo(String path) {
            return new Swapped(part, path);
        }
    }
}
