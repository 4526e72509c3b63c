package shilu.web;

import java.util.Optional;
import shilu.common.Actor;

/// Something that stands beside the reader’s name on every page, such as how much waits. It is asked at every page,
/// so it answers from memory.
public interface TopMark {
    /// Nothing for whom it is not there.
    Optional<Mark> of(Actor actor);

    /// @param text  code of its name; of the whole for who does not see it, with the count, the code with `.said`
    /// @param count 0 shows the name alone
    record Mark(String path, String text, long count) {}
}
