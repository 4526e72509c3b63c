package shilu.document.internal;

import java.util.Arrays;
import java.util.List;

/// Plain text between the two ends of a bookmark, on a page of its own, gathered while it is written for its digest.
final class MarkedText {
    private static final List<String> SIDES = List.of("top", "left", "bottom", "right", "insideH", "insideV");

    private final Utf8 out;
    private final Utf8 words;

    /// @param words takes the text for its digest, its white space left out
    MarkedText(Utf8 out, Utf8 words) {
        this.out = out;
        this.words = words;
        words.truncate(0);
    }

    String digest() {
        return words.sha256();
    }

    /// The heading, with the bookmark's beginning.
    void begin(AppendixPage page, String style, long bookmark, String name, String heading) {
        out.raw(page.close());
        out.ascii("<w:p><w:pPr><w:pStyle w:val=\"").text(style).ascii("\"/>");
        if (page.close().length == 0) out.ascii("<w:pageBreakBefore/>");
        out.ascii("</w:pPr><w:bookmarkStart w:id=\"").number(bookmark);
        out.ascii("\" w:name=\"").text(name).ascii("\"/>");
        run(heading);
        out.ascii("</w:p>");
    }

    /// Ends the bookmark and the paragraph that is open.
    void end(long bookmark) {
        out.ascii("<w:bookmarkEnd w:id=\"").number(bookmark).ascii("\"/></w:p>");
    }

    /// @param widths of the columns, in twentieths of a point
    void openTable(int[] widths) {
        out.ascii("<w:tbl><w:tblPr><w:tblW w:w=\"")
                .number(Arrays.stream(widths).sum())
                .ascii("\" w:type=\"dxa\"/><w:tblBorders>");
        for (var side : SIDES)
            out.ascii("<w:").text(side).ascii(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        out.ascii("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/>");
        out.ascii("<w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int width : widths) out.ascii("<w:gridCol w:w=\"").number(width).ascii("\"/>");
        out.ascii("</w:tblGrid>");
    }

    /// A row that is repeated on every page.
    void openHead() {
        out.ascii("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    }

    MarkedText text(String markup) {
        out.ascii(markup);
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
        out.ascii("<w:p><w:pPr><w:pStyle w:val=\"")
                .text(style)
                .ascii("\"/>")
                .ascii(more)
                .ascii("</w:pPr>");
    }

    void run(String words) {
        openRun().words(words).closeRun();
    }

    /// Opens a run that is made of several pieces.
    MarkedText openRun() {
        out.ascii("<w:r><w:t xml:space=\"preserve\">");
        return this;
    }

    MarkedText words(String piece) {
        out.xml(piece);
        words.words(piece);
        return this;
    }

    /// A number among the words.
    MarkedText count(long number) {
        out.number(number);
        words.number(number);
        return this;
    }

    void closeRun() {
        out.ascii("</w:t></w:r>");
    }

    /// Markup made beforehand.
    MarkedText raw(byte[] markup) {
        out.raw(markup);
        return this;
    }
}
