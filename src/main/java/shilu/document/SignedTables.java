package shilu.document;

import java.util.List;
import shilu.document.internal.TablePart;
import shilu.document.internal.WordFile;

/// The tables of figures that Word files carry.
public final class SignedTables {
    private SignedTables() {}

    /// Those of one file: none in a foreign document. Refused when it is no Word file or a table is unreadable.
    public static List<SignedTable> in(byte[] docx) {
        return TablePart.in(WordFile.open(docx));
    }
}
