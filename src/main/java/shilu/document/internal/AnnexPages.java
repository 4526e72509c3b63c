package shilu.document.internal;

import java.util.List;
import shilu.document.Annex;
import shilu.document.AppendixText;

/// The annex: its tables one below the other, the head of each repeated on every page, no row cut over two.
final class AnnexPages {
    private final Annex annex;
    private final MarkedText out;
    private final AppendixStyles styles;
    private final int width;

    private AnnexPages(Annex annex, MarkedText out, AppendixStyles styles, int width) {
        this.annex = annex;
        this.out = out;
        this.styles = styles;
        this.width = width;
    }

    /// Writes it and answers the digest of its text.
    static String write(Annex annex, Filling filling, Utf8 words, AppendixPage page, AppendixStyles styles) {
        var out = new MarkedText(filling.out, words);
        long bookmark = filling.freshId();
        out.begin(page, styles.title(), bookmark, AppendixText.ANNEX, annex.title());
        new AnnexPages(annex, out, styles, page.width()).all(bookmark);
        return out.digest();
    }

    private void all(long bookmark) {
        line(styles.lead(), annex.lead());
        annex.parts().forEach(this::part);
        // The bookmark ends in a paragraph of its own: a table cannot hold it. Half a point high, it takes no page.
        out.text("<w:p><w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"10\"")
                .text(" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr>");
        out.end(bookmark);
    }

    private void part(Annex.Part part) {
        line(styles.heading(), part.heading());
        if (part.rows().isEmpty()) {
            line(styles.lead(), part.empty());
            return;
        }
        var columns = part.columns();
        out.openTable(columns.stream()
                .mapToInt(column -> width * column.share() / 100)
                .toArray());
        out.openHead();
        for (var column : columns) cell(column, styles.head(), "<w:keepNext/>", List.of(column.name()), true);
        out.text("</w:tr>");
        part.rows().forEach(row -> row(columns, row));
        out.text("</w:tbl>");
    }

    private void row(List<Annex.Column> columns, List<String> row) {
        out.text("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var place = column.centred() ? "<w:jc w:val=\"center\"/>" : "";
            cell(column, styles.text(), place, List.of(row.get(i).split("\n", -1)), false);
        }
        out.text("</w:tr>");
    }

    private void cell(Annex.Column column, String style, String more, List<String> lines, boolean head) {
        out.text("<w:tc><w:tcPr><w:tcW w:w=\"").number(width * column.share() / 100);
        out.text("\" w:type=\"dxa\"/>");
        if (head) out.text("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>");
        out.text("<w:vAlign w:val=\"center\"/></w:tcPr>");
        for (var line : lines) {
            out.paragraph(style, more);
            out.run(line);
            out.text("</w:p>");
        }
        out.text("</w:tc>");
    }

    private void line(String style, String words) {
        out.paragraph(style, "");
        out.run(words);
        out.text("</w:p>");
    }
}
