package shilu.sheet;

import shilu.common.Problem;

/// One cell of a table, which knows where it stands.
///
/// @param column  the column's letters: A, B … AA
/// @param heading the heading above it, as the table writes it
/// @param raw     as found, for showing it to the user
/// @param content what it holds, its text without spaces around it and with half-width digits and letters
/// @param merged  whether the value stands in a row above and reaches here by a merged range
public record Cell(
        String file,
        String sheet,
        int row,
        String column,
        String heading,
        String raw,
        Content content,
        boolean merged) {

    public String text() {
        return content.text();
    }

    public boolean blank() {
        return content instanceof Content.Blank;
    }

    public Problem.Place place() {
        return new Problem.Place(file, sheet, row, column);
    }
}
