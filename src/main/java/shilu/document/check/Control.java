package shilu.document.check;

import java.util.Optional;
import shilu.document.FigureTag;

/// A content control with a tag of ours, or with none that is known, as it was read.
///
/// @param passage its passage among all that were read
/// @param start   its first character in the passage's text
/// @param end     behind its last
/// @param element the control's place among all elements of the part
/// @param text    what a reader sees in it
/// @param hidden  whether it holds characters, all of them hidden
/// @param bound   whether the program would fetch its text from elsewhere on opening
/// @param twofold whether it stands in a text box whose older copy reads differently
record Control(
        int passage,
        int start,
        int end,
        int element,
        String tag,
        String alias,
        String text,
        boolean hidden,
        boolean bound,
        boolean twofold) {

    /// The same in another list of passages, under another tag.
    Control at(int other, String otherTag) {
        return new Control(other, start, end, element, otherTag, alias, text, hidden, bound, twofold);
    }

    Optional<FigureTag> figure() {
        return FigureTag.read(tag);
    }

    /// Whether the tag claims to be ours, readable or not.
    boolean claimsOurs() {
        return tag.startsWith("sl:");
    }
}
