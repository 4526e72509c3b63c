package shilu.document.volume;

import java.util.ArrayList;
import java.util.List;
import shilu.document.Basis;
import shilu.document.LinkedFigure;
import shilu.document.Surroundings;
import shilu.document.VolumeFront;
import shilu.document.VolumeFront.Cell;
import shilu.document.VolumeFront.Note;
import shilu.document.VolumeFront.Number;
import shilu.document.VolumeFront.Sheet;
import shilu.document.VolumeFront.Table;
import shilu.document.VolumeFront.Text;
import shilu.document.VolumeFront.Words;
import shilu.document.internal.Control;
import shilu.document.internal.NumberForm;
import shilu.document.internal.Style;
import shilu.document.internal.TitleLines;
import shilu.document.internal.Utf8;

/// Writes cover, contents and sheets. Cover and contents bear no page number; the first sheet is page 1.
final class FrontWriting {
    private static final int PORTRAIT = 8845;
    private static final int LANDSCAPE = 12756;
    private static final int TOGETHER = 4;
    private static final String KEPT = "<w:keepNext/><w:keepLines/>";
    private static final Style PLAIN = new Style(new byte[0]);

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
        paragraph("VolumeMark", front.mark());
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
            var ending = last ? section : "";
            switch (blocks.get(i)) {
                case Words words -> paragraph("VolumeText", "", words.text(), ending);
                case Note note -> paragraph("VolumeNote", last ? "" : KEPT, note.text(), ending);
                case Table table -> table(table, sheet.landscape() ? LANDSCAPE : PORTRAIT);
            }
        }
        if (blocks.isEmpty() || blocks.getLast() instanceof Table) thin(section);
    }

    private void table(Table table, int width) {
        int shares =
                table.columns().stream().mapToInt(VolumeFront.Column::share).sum();
        var widths = table.columns().stream()
                .mapToInt(column -> width * column.share() / shares)
                .toArray();
        out.text("<w:tbl><w:tblPr><w:tblW w:w=\"").number(width).text("\" w:type=\"dxa\"/><w:tblBorders>");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV"))
            out.text("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        out.text("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/>");
        out.text("<w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int one : widths) out.text("<w:gridCol w:w=\"").number(one).text("\"/>");
        out.text("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < widths.length; i++)
            words(widths[i], "VolumeHead", KEPT, table.columns().get(i).head());
        out.text("</w:tr>");
        for (int i = 0; i < table.rows().size(); i++)
            row(table.rows().get(i), widths, table.columns(), new Standing(table, i));
        out.text("</w:tbl>");
    }

    /// Where a row stands in its table.
    private record Standing(Table table, int row) {
        boolean total() {
            return table.total() && row + 1 == table.rows().size();
        }

        /// The last rows stay together, and with the notes below them: no page holds less.
        String kept() {
            return row + TOGETHER >= table.rows().size() ? KEPT : "";
        }
    }

    private record Placed(int number, Basis basis, String shown, int at) {}

    private void row(List<Cell> cells, int[] widths, List<VolumeFront.Column> columns, Standing standing) {
        var text = new StringBuilder();
        var placed = new ArrayList<Placed>();
        out.text("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (int i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case Text words -> {
                    words(
                            widths[i],
                            standing.total() ? "VolumeTotal" : columns.get(i).centred() ? "VolumeNumber" : "VolumeCell",
                            standing.kept(),
                            words.words());
                    text.append(words.words());
                }
                case Number number -> placed.add(number(number.basis(), widths[i], standing, text));
            }
            text.append(Surroundings.CELL);
        }
        out.text("</w:tr>");
        for (var one : placed)
            figures.add(new LinkedFigure(one.number(), one.basis(), one.shown(), Surroundings.in(text, one.at())));
    }

    private Placed number(Basis basis, int width, Standing standing, StringBuilder text) {
        int number = counters.figure();
        var shown = NumberForm.of(basis.measure()).write(basis.value());
        openCell(width, standing.total() ? "VolumeTotal" : "VolumeNumber", standing.kept());
        Control.write(out, number, basis, shown, counters.control(), PLAIN);
        out.text("</w:p></w:tc>");
        var placed = new Placed(number, basis, shown, text.length());
        text.appendCodePoint(Surroundings.figure(number));
        return placed;
    }

    private void words(int width, String style, String more, String words) {
        openCell(width, style, more);
        run(words);
        out.text("</w:p></w:tc>");
    }

    private void openCell(int width, String style, String more) {
        out.text("<w:tc><w:tcPr><w:tcW w:w=\"").number(width);
        out.text("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"");
        out.text(style).text("\"/>").text(more).text("</w:pPr>");
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
        out.text(" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:sectPr>").text(section);
        out.text("</w:sectPr></w:pPr></w:p>");
    }

    private void run(String words) {
        if (!words.isEmpty())
            out.text("<w:r><w:t xml:space=\"preserve\">").xml(words).text("</w:t></w:r>");
    }
}
