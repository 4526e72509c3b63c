package shilu.document;

import java.util.regex.Pattern;

/// A column of an official document's table.
///
/// @param width in twentieths of a point
/// @param left  whether its text runs from the left, instead of standing in the middle
/// @param high  whether rows leave room to write by hand
record TableColumn(String name, int width, boolean left, boolean high) {
    private static final int WHOLE = 8845;
    private static final Pattern SHARED = Pattern.compile("(.+):(\\d+)(l?)(h?)");

    static TableColumn of(String head, int columns) {
        var shared = SHARED.matcher(head);
        if (!shared.matches()) return new TableColumn(head, WHOLE / columns, false, false);
        int width = WHOLE * Integer.parseInt(shared.group(2)) / 100;
        return new TableColumn(
                shared.group(1),
                width,
                !shared.group(3).isEmpty(),
                !shared.group(4).isEmpty());
    }

    String style() {
        return left ? "表格左文字" : "表格文字";
    }

    String cell(String style, String text) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
                + OfficialParts.paragraph(style, OfficialParts.run(text)) + "</w:tc>";
    }
}
