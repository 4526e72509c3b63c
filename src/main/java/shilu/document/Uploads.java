package shilu.document;

import java.util.List;
import shilu.common.Problem;
import shilu.document.internal.Carried;
import shilu.document.internal.WordFile;

/// What a Word file from outside must not carry, whatever it is for: it would go on to everybody who opens what is made
/// from it.
public final class Uploads {
    private Uploads() {}

    /// Everything in a file that reaches outside it or runs: macros, linked and embedded objects, pieces pulled in from
    /// elsewhere, fields that fetch or execute. Links to follow by a click (http, https, mailto) are fine.
    /// Refused when it is no Word file or would unpack to too much.
    public static List<Problem> problems(byte[] docx) {
        return Carried.problems(WordFile.open(docx));
    }
}
