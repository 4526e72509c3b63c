package shilu.document;

import java.util.Collection;
import java.util.Optional;
import shilu.common.Problem;

/// The names a template may use, as the caller knows them.
public interface Vocabulary {
    /// What a name stands for; empty when it is none.
    Optional<Kind> kind(String name);

    /// All names, from which the nearest to a mistyped one is taken.
    Collection<String> names();

    /// The names that each entry of a list has beside these.
    Vocabulary inside(String list);

    /// What is wrong with a condition, in the author's words; empty when it can be evaluated. Asked of the innermost
    /// list, whose conditions may use the names around it too.
    Optional<Problem> fault(String condition);

    enum Kind {
        FIGURE,
        PLAIN,
        LIST
    }
}
