package shilu.document.internal;

import java.util.Arrays;
import java.util.List;
import shilu.document.AppendixText;

/// Plain text between the two ends of a bookmark, on a page of its own, gathered while it is written for its digest.
final class MarkedText {
    private static final List<String> SIDES = List.of("top", "left", "bottom", "right", "insideH", "insideV");

    private final Utf8 out;
    private final StringBuilder text = new StringBuilder();

    MarkedText(Utf8 out) {
        this.out = out;
    }

    String digest() {
        return AppendixText.digest(text);
    }

    /// The heading, with the bookmark's beginning.
    void begin(AppendixPage page, String style, long bookmark, String name, String heading) {
        out.raw(page.close());
        out.text("<w:p><w:pPr><w:pStyle w:val=\"").text(style).text("\"/>");
        if (page.close().length == 0) out.text("<w:pageBreakBefore/>");
        out.text("</w:pPr><w:bookmarkStart w:id=\"").number(bookmark);
        out.text("\" w:name=\"").text(name).text("\"/>");
        run(heading);
        out.text("</w:p>");
    }

    /// Ends the bookmark and the paragraph that is open.
    void end(long bookmark) {
        out.text("<w:bookmarkEnd w:id=\"").number(bookmark).text("\"/></w:p>");
    }

    /// @param widths of the columns, in twentieths of a point
    void openTable(int[] widths) {
        out.text("<w:tbl><w:tblPr><w:tblW w:w=\"")
                .number(Arrays.stream(widths).sum())
                .text("\" w:type=\"dxa\"/><w:tblBorders>");
        for (var side : SIDES)
            out.text("<w:").text(side).text(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        out.text("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/>");
        out.text("<w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int width : widths) out.text("<w:gridCol w:w=\"").number(width).text("\"/>");
        out.text("</w:tblGrid>");
    }

    /// A row that is repeated on every page.
    void openHead() {
        out.text("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    }

    MarkedText text(String markup) {
        out.text(markup);
        return this;
    }

    MarkedText number(long number) {
        out.number(number);
        return this;
    }

    /// Opens a paragraph; what closes it is written by the caller.
    ///
    /// @param more properties beside the style
    void paragraph(String style, String more) {
        out.text("<w:p><w:pPr><w:pStyle w:val=\"")
                .text(style)
                .text("\"/>")
                .text(more)
                .text("</w:pPr>");
    }

    void run(String words) {
        out.text("<w:r><w:t xml:space=\"preserve\">").xml(words).text("</w:t></w:r>");
        text.append(words);
    }
}
