package shilu.document.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import shilu.document.AppendixText;
import shilu.document.Origin;
import shilu.document.Shown;

/// The appendix 数据依据表: every figure with where it stands, its value and the records behind it. A figure that
/// stands in several places has one entry. Its records follow in a row of their own over the whole width, a line each,
/// all of them: 300 still read well so, and no column of narrow cells runs over pages. Where the same records were
/// listed before, the entry names that one.
final class Appendix {
    static final String HEADING = "数据依据表";

    /// Above so many records, an entry's number is said again so that it is not lost over a page.
    private static final int REMINDER = 40;

    private static final int[] SHARES = {7, 42, 36, 15};
    private static final String[] COLUMNS = {"序号", "数据", "文中位置", "数值"};

    private final Filling filling;
    private final MarkedText out;
    private final AppendixPage page;
    private final AppendixStyles styles;
    private final Map<List<Shown.Line>, Integer> listed = new LinkedHashMap<>();

    private final byte[][] cells = new byte[COLUMNS.length][];

    private Appendix(Filling filling, Utf8 words, AppendixPage page, AppendixStyles styles) {
        this.filling = filling;
        out = new MarkedText(filling.out, words);
        this.page = page;
        this.styles = styles;
        for (int column = 0; column < cells.length; column++) cells[column] = opened(column, column % 3 == 0);
    }

    /// Writes it and answers the digest of its text; nothing and the empty text when there are no figures.
    ///
    /// @param words a buffer that is free meanwhile
    static String write(Filling filling, Utf8 words, AppendixPage page, AppendixStyles styles, Origin origin) {
        if (filling.figures().isEmpty()) return "";
        var appendix = new Appendix(filling, words, page, styles);
        appendix.all(entries(filling.figures()), filling.freshId(), origin);
        return appendix.out.digest();
    }

    private record Entry(Shown shown, String value, List<String> places) {}

    private record Same(String metric, Object unit, boolean subtree, Object period, String fingerprint, String value) {}

    private static List<Entry> entries(List<Filling.Placed> figures) {
        var entries = new LinkedHashMap<Same, Entry>();
        for (var figure : figures) {
            var basis = figure.shown.basis();
            var same = new Same(
                    basis.metric(), basis.unit(), basis.subtree(), basis.period(), basis.fingerprint(), figure.text);
            entries.computeIfAbsent(same, _ -> new Entry(figure.shown, figure.text, new ArrayList<>(1)))
                    .places()
                    .add(figure.place);
        }
        return List.copyOf(entries.values());
    }

    private void all(List<Entry> entries, long bookmark, Origin origin) {
        out.begin(page, styles.title(), bookmark, AppendixText.BOOKMARK, HEADING);
        table(entries);
        out.paragraph(styles.record(), "");
        out.openRun().words("本表由系统随正文生成，与正文一并签名；文件编号 ").words(origin.document()).words("。").closeRun();
        out.end(bookmark);
    }

    private void table(List<Entry> entries) {
        out.openTable(IntStream.range(0, SHARES.length).map(this::width).toArray());
        out.openHead();
        for (int column = 0; column < COLUMNS.length; column++) head(column);
        out.text("</w:tr>");
        for (int i = 0; i < entries.size(); i++) entry(i + 1, entries.get(i));
        out.text("</w:tbl>");
    }

    private int width(int column) {
        return page.width() * SHARES[column] / 100;
    }

    private void entry(int number, Entry entry) {
        var shown = entry.shown();
        var basis = shown.basis();
        out.text("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        open(0).count(number);
        close();
        name(shown);
        open(2);
        places(entry.places());
        close();
        open(3).words(entry.value());
        // "—" is of no measure.
        if (basis.value() != null && !entry.value().endsWith(basis.measure())) out.words(basis.measure());
        close();
        out.text("</w:tr>");
        if (shown.lines().isEmpty()
                && shown.fold().isEmpty()
                && !shown.basis().covered().isEmpty()) return;
        out.text("<w:tr><w:tc><w:tcPr><w:tcW w:w=\"").number(page.width());
        out.text("\" w:type=\"dxa\"/><w:gridSpan w:val=\"")
                .number(SHARES.length)
                .text("\"/></w:tcPr>");
        records(number, shown);
        out.text("</w:tc></w:tr>");
    }

    private void name(Shown shown) {
        out.raw(cells[1]);
        var page = shown.page();
        if (page != null)
            out.text("<w:hyperlink r:id=\"").text(filling.link(page)).text("\">");
        out.openRun().words(shown.basis().alias());
        if (!shown.extent().isEmpty()) out.words("（").words(shown.extent()).words("）");
        out.closeRun();
        if (page != null) out.text("</w:hyperlink>");
        out.text("</w:p></w:tc>");
    }

    /// The same words twice are one place, with how often.
    private void places(List<String> places) {
        if (places.size() == 1) {
            out.words(places.getFirst());
            return;
        }
        var counted = new LinkedHashMap<String, Integer>();
        for (var place : places) counted.merge(place, 1, Integer::sum);
        var between = "";
        for (var place : counted.entrySet()) {
            out.words(between).words(place.getKey());
            if (place.getValue() > 1) out.words("（").count(place.getValue()).words("处）");
            between = "；";
        }
    }

    private MarkedText open(int column) {
        return out.raw(cells[column]).openRun();
    }

    private void close() {
        out.closeRun();
        out.text("</w:p></w:tc>");
    }

    private void head(int column) {
        out.raw(opened(column, true)).run(COLUMNS[column]);
        out.text("</w:p></w:tc>");
    }

    /// A cell up to its words, the same in every row.
    private byte[] opened(int column, boolean asHead) {
        var cell = new Utf8(256);
        cell.ascii("<w:tc><w:tcPr><w:tcW w:w=\"").number(width(column));
        cell.ascii("\" w:type=\"dxa\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>");
        cell.ascii("<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"");
        cell.text(asHead ? styles.head() : styles.text());
        return cell.ascii("\"/><w:keepNext/></w:pPr>").copy();
    }

    private void records(int number, Shown shown) {
        if (!shown.fold().isEmpty()) line("算法：" + shown.fold());
        var lines = shown.lines();
        if (lines.isEmpty()) {
            if (shown.basis().covered().isEmpty()) line("没有记录");
            return;
        }
        var before = listed.putIfAbsent(lines, number);
        if (before != null) {
            line("记录同第" + before + "项，共" + lines.size() + "条");
            return;
        }
        boolean years =
                lines.getFirst().day().getYear() != lines.getLast().day().getYear()
                        || lines.getFirst().day().getYear()
                                != shown.basis().period().to().getYear();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && i % REMINDER == 0) line("（第" + number + "项，续）");
            record(i + 1, lines.get(i), years);
        }
    }

    private void record(int number, Shown.Line line, boolean year) {
        var day = line.day();
        out.paragraph(styles.record(), "");
        out.openRun().count(number).words(". ");
        if (year) out.count(day.getYear()).words("年");
        out.count(day.getMonthValue()).words("月").count(day.getDayOfMonth()).words("日　").words(line.text());
        if (!line.evidence().isEmpty()) evidence(line.evidence());
        out.closeRun();
        out.text("</w:p>");
    }

    private void evidence(List<String> names) {
        out.words("（佐证：").words(names.getFirst());
        for (int i = 1; i < names.size(); i++) out.words("、").words(names.get(i));
        out.words("）");
    }

    private void line(String words) {
        out.paragraph(styles.record(), "");
        out.run(words);
        out.text("</w:p>");
    }
}
