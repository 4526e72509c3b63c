package shilu.commitment.web;

import java.util.List;
import java.util.Map;
import shilu.commitment.Letter;

/// A letter as its page shows it.
///
/// @param who      the name of who is to sign it
/// @param readable whether the reader may open the record that says it was signed
/// @param writing  whether the draft of its signing is still there
/// @param begin    whether the reader may begin that record
/// @param sign     whether the reader may name one, and take it away again
/// @param records  that may say so already, by id
public record LetterView(
        Letter letter,
        String unit,
        String who,
        boolean readable,
        boolean writing,
        boolean begin,
        boolean sign,
        Map<String, String> records,
        List<Step> steps) {

    /// @param who who took it
    public record Step(Letter.Step step, String who) {}

    public boolean open() {
        return letter.record() == null;
    }
}
