package shilu.document.check;

import java.util.List;

/// A text that is compared as one: a table row, or a paragraph outside tables; as a reader sees it after accepting all
/// changes, hidden characters included and marked.
///
/// @param part    name of the part it stands in
/// @param ordinal its place among the part's passages, from 0
/// @param table   the table it is a row of, numbered within the part; 0 for a paragraph
/// @param pieces  where its characters come from
record Passage(String part, int ordinal, int table, String text, List<Piece> pieces) {

    /// Characters of one text element.
    ///
    /// @param element   the element's place among all of the part, in document order
    /// @param hidden    whether a reader does not see them
    /// @param generated whether the program writes them anew: page numbers, contents, the appendix
    record Piece(int start, int end, int element, boolean hidden, boolean generated) {}

    boolean sameTable(Passage other) {
        return table == other.table && part.equals(other.part);
    }

    boolean isRow() {
        return table > 0;
    }
}
