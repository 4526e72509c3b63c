package shilu.sheet;

import shilu.common.Problem;

/// A column's heading, without the spaces and line breaks people put into headings to centre or wrap them.
public record Heading(String file, String sheet, int row, int index, String text) {

    public String column() {
        return Columns.letters(index);
    }

    public Problem.Place place() {
        return new Problem.Place(file, sheet, row, column());
    }
}
