package shilu.document;

import java.util.List;
import java.util.Optional;

/// What a template is filled with. Asked only for names its [Vocabulary] knows, at the level that knows them;
/// conditions at the innermost.
public interface Values {
    /// A figure; empty when it is not defined at this position, which prints a dash.
    Optional<Shown> figure(String name);

    String plain(String name);

    boolean holds(String condition);

    /// The entries of a list, in order.
    List<? extends Values> each(String list);
}
