package shilu.document.volume;

import java.util.ArrayList;
import java.util.List;
import shilu.document.Basis;
import shilu.document.LinkedFigure;
import shilu.document.Surroundings;
import shilu.document.VolumeFront;
import shilu.document.VolumeFront.Cell;
import shilu.document.VolumeFront.Number;
import shilu.document.VolumeFront.Table;
import shilu.document.VolumeFront.Text;
import shilu.document.internal.Control;
import shilu.document.internal.NumberForm;
import shilu.document.internal.Style;
import shilu.document.internal.Utf8;

/// A table of a sheet, its figures in controls.
final class SheetTable {
    /// Stays on the page of what follows.
    static final String KEPT = "<w:keepNext/><w:keepLines/>";

    private static final Style PLAIN = new Style(new byte[0]);

    private final Table table;
    private final int[] widths;
    private final int together;
    private final boolean noted;
    private final Into into;
    private final Utf8 out;

    /// Where it goes: the text, the numbers, the figures so far.
    record Into(Utf8 out, Counters counters, List<LinkedFigure> figures) {}

    private record Placed(int number, Basis basis, String shown, int at) {}

    private SheetTable(Table table, int width, int together, boolean noted, Into into) {
        this.table = table;
        this.together = together;
        this.noted = noted;
        this.into = into;
        out = into.out();
        int shares =
                table.columns().stream().mapToInt(VolumeFront.Column::share).sum();
        widths = table.columns().stream()
                .mapToInt(column -> width * column.share() / shares)
                .toArray();
    }

    /// @param width    in twentieths of a point
    /// @param together how many of the last rows stay on one page
    /// @param noted    whether notes follow that stay with them
    static void write(Table table, int width, int together, boolean noted, Into into) {
        new SheetTable(table, width, together, noted, into).write(width);
    }

    private void write(int width) {
        out.text("<w:tbl><w:tblPr><w:tblW w:w=\"").number(width).text("\" w:type=\"dxa\"/><w:tblBorders>");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV"))
            out.text("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        out.text("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/>");
        out.text("<w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int one : widths) out.text("<w:gridCol w:w=\"").number(one).text("\"/>");
        out.text("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < widths.length; i++)
            words(i, "VolumeHead", KEPT, table.columns().get(i).head());
        out.text("</w:tr>");
        for (int i = 0; i < table.rows().size(); i++) row(i);
        out.text("</w:tbl>");
    }

    private void row(int row) {
        boolean total = table.total() && row + 1 == table.rows().size();
        var cells = table.rows().get(row);
        var text = new StringBuilder();
        var placed = new ArrayList<Placed>();
        out.text("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (int i = 0; i < cells.size(); i++) {
            cell(cells.get(i), i, total ? "VolumeTotal" : style(cells.get(i), i), kept(row), text, placed);
            text.append(Surroundings.CELL);
        }
        out.text("</w:tr>");
        for (var one : placed)
            into.figures()
                    .add(new LinkedFigure(one.number(), one.basis(), one.shown(), Surroundings.in(text, one.at())));
    }

    private String style(Cell cell, int column) {
        return cell instanceof Number || table.columns().get(column).centred() ? "VolumeNumber" : "VolumeCell";
    }

    /// The last rows stay together, and with the notes below them: no page holds less.
    private String kept(int row) {
        int left = table.rows().size() - row;
        return left <= together && (left > 1 || noted) ? KEPT : "";
    }

    private void cell(Cell cell, int column, String style, String more, StringBuilder text, List<Placed> placed) {
        switch (cell) {
            case Text words -> {
                words(column, style, more, words.words());
                text.append(words.words());
            }
            case Number number -> placed.add(number(number.basis(), column, style, more, text));
        }
    }

    private Placed number(Basis basis, int column, String style, String more, StringBuilder text) {
        int number = into.counters().figure();
        var shown = NumberForm.of(basis.measure()).write(basis.value());
        openCell(column, style, more);
        Control.write(out, number, basis, shown, into.counters().control(), PLAIN);
        out.text("</w:p></w:tc>");
        var placed = new Placed(number, basis, shown, text.length());
        text.appendCodePoint(Surroundings.figure(number));
        return placed;
    }

    private void words(int column, String style, String more, String words) {
        openCell(column, style, more);
        run(out, words);
        out.text("</w:p></w:tc>");
    }

    private void openCell(int column, String style, String more) {
        out.text("<w:tc><w:tcPr><w:tcW w:w=\"").number(widths[column]);
        out.text("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"");
        out.text(style).text("\"/>").text(more).text("</w:pPr>");
    }

    static void run(Utf8 out, String words) {
        if (!words.isEmpty())
            out.text("<w:r><w:t xml:space=\"preserve\">").xml(words).text("</w:t></w:r>");
    }
}
