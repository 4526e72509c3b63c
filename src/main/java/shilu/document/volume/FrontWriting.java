package shilu.document.volume;

import java.util.ArrayList;
import java.util.List;
import shilu.document.LinkedFigure;
import shilu.document.VolumeFront;
import shilu.document.VolumeFront.Note;
import shilu.document.VolumeFront.Sheet;
import shilu.document.VolumeFront.Table;
import shilu.document.VolumeFront.Words;
import shilu.document.internal.TitleLines;
import shilu.document.internal.Utf8;

/// Writes cover, contents and sheets. Cover and contents bear no page number; the first sheet is page 1.
final class FrontWriting {
    private static final int PORTRAIT = 8845;
    private static final int LANDSCAPE = 12756;
    private static final int TOGETHER = 4;
    private static final int SHORT = 12;

    private final VolumeFront front;
    private final List<String> reports;
    private final Counters counters;
    private final Utf8 out = new Utf8(64 << 10);
    private final List<LinkedFigure> figures = new ArrayList<>();

    FrontWriting(VolumeFront front, List<String> reports, Counters counters) {
        this.front = front;
        this.reports = reports;
        this.counters = counters;
    }

    List<LinkedFigure> figures() {
        return figures;
    }

    Utf8 write() {
        cover();
        contents();
        for (int i = 0; i < front.sheets().size(); i++) sheet(front.sheets().get(i), i + 1);
        return out;
    }

    private void cover() {
        paragraph("VolumeMark", ""); // where a mark would stand; that of a sample is in the header of every page
        space(2600);
        for (var line : TitleLines.of(front.title())) paragraph("VolumeTitle", line);
        space(6200);
        paragraph("VolumeBy", front.compiler());
        paragraph("VolumeBy", "", front.date(), silent(false));
    }

    private void space(int twentieths) {
        out.text("<w:p><w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"")
                .number(twentieths);
        out.text("\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    private void contents() {
        paragraph("ContentsTitle", "目　　录");
        for (int i = 0; i < front.sheets().size(); i++)
            Entry.write(out, Entry.sheet(i + 1), front.sheets().get(i).title());
        for (int i = 0; i < reports.size(); i++) Entry.write(out, Entry.report(i + 1), (i + 1) + ". " + reports.get(i));
        thin(silent(true));
    }

    /// A section without page numbers.
    private static String silent(boolean next) {
        var none = new StringBuilder();
        for (var kind : List.of("header", "footer"))
            for (var side : List.of("default", "even")) none.append(reference(kind, side, Section.empty(kind)));
        return none + (next ? "<w:type w:val=\"nextPage\"/>" : "") + page(false);
    }

    private static String numbered(boolean landscape, boolean first) {
        return reference("header", "default", "rIdSheetHeader") + reference("header", "even", "rIdSheetHeader")
                + reference("footer", "default", "rIdOddFooter") + reference("footer", "even", "rIdEvenFooter")
                + "<w:type w:val=\"nextPage\"/>"
                + page(landscape).replace("<w:docGrid", (first ? "<w:pgNumType w:start=\"1\"/>" : "") + "<w:docGrid");
    }

    private static String reference(String kind, String side, String id) {
        return "<w:" + kind + "Reference w:type=\"" + side + "\" r:id=\"" + id + "\"/>";
    }

    private static String page(boolean landscape) {
        var size = landscape
                ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1587\" w:right=\"2098\""
                        + " w:bottom=\"1474\" w:left=\"1984\""
                : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\""
                        + " w:left=\"1587\"";
        return size + " w:header=\"851\" w:footer=\"" + (landscape ? 900 : 1400)
                + "\" w:gutter=\"0\"/><w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>";
    }

    private void sheet(Sheet sheet, int number) {
        out.text("<w:p><w:pPr><w:pStyle w:val=\"VolumeSheet\"/></w:pPr>");
        out.text(Entry.bookmark(Entry.sheet(number), counters.mark()));
        run(sheet.title());
        out.text("</w:p>");
        var section = numbered(sheet.landscape(), number == 1);
        var blocks = sheet.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i + 1 == blocks.size();
            boolean noted = !last && blocks.get(i + 1) instanceof Note(var text) && !text.isEmpty();
            var ending = last ? section : "";
            switch (blocks.get(i)) {
                case Words words -> paragraph("VolumeText", "", words.text(), ending);
                case Note note -> paragraph("VolumeNote", noted ? SheetTable.KEPT : "", note.text(), ending);
                case Table table ->
                    SheetTable.write(
                            table,
                            sheet.landscape() ? LANDSCAPE : PORTRAIT,
                            together(table, i),
                            noted,
                            new SheetTable.Into(out, counters, figures));
            }
        }
        if (blocks.isEmpty() || blocks.getLast() instanceof Table) thin(section);
    }

    /// How many of a table's last rows stay on one page. One that follows others is not cut at all when it is short.
    private static int together(Table table, int block) {
        int rows = table.rows().size();
        return block > 0 && rows <= SHORT ? rows : TOGETHER;
    }

    private void paragraph(String style, String words) {
        paragraph(style, "", words, "");
    }

    /// @param more    properties beside the style
    /// @param section that ends with it; empty when it goes on
    private void paragraph(String style, String more, String words, String section) {
        out.text("<w:p><w:pPr><w:pStyle w:val=\"").text(style).text("\"/>").text(more);
        if (!section.isEmpty()) out.text("<w:sectPr>").text(section).text("</w:sectPr>");
        out.text("</w:pPr>");
        run(words);
        out.text("</w:p>");
    }

    /// Ends a section behind what cannot carry its end, in a paragraph half a point high.
    private void thin(String section) {
        out.text("<w:p><w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"10\"");
        out.text(" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:sectPr>")
                .text(section);
        out.text("</w:sectPr></w:pPr></w:p>");
    }

    private void run(String words) {
        SheetTable.run(out, words);
    }
}
