package shilu.document.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

    private Appendix(Filling filling, AppendixPage page, AppendixStyles styles) {
        this.filling = filling;
        out = new MarkedText(filling.out);
        this.page = page;
        this.styles = styles;
    }

    /// Writes it and answers the digest of its text; nothing and the empty text when there are no figures.
    static String write(Filling filling, AppendixPage page, AppendixStyles styles, Origin origin) {
        if (filling.figures().isEmpty()) return "";
        var appendix = new Appendix(filling, page, styles);
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
        out.run("本表由系统随正文生成，与正文一并签名；文件编号 " + origin.document() + "。");
        out.end(bookmark);
    }

    private void table(List<Entry> entries) {
        out.openTable(IntStream.range(0, SHARES.length).map(this::width).toArray());
        out.openHead();
        for (int column = 0; column < COLUMNS.length; column++) cell(column, styles.head(), COLUMNS[column], null);
        out.text("</w:tr>");
        for (int i = 0; i < entries.size(); i++) entry(i + 1, entries.get(i));
        out.text("</w:tbl>");
    }

    private int width(int column) {
        return page.width() * SHARES[column] / 100;
    }

    private void entry(int number, Entry entry) {
        var shown = entry.shown();
        var measure = entry.value().endsWith(shown.basis().measure())
                ? ""
                : shown.basis().measure();
        out.text("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cell(0, styles.head(), Integer.toString(number), null);
        cell(
                1,
                styles.text(),
                shown.basis().alias() + (shown.extent().isEmpty() ? "" : "（" + shown.extent() + "）"),
                shown.page());
        cell(2, styles.text(), places(entry.places()), null);
        cell(3, styles.head(), entry.value() + measure, null);
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

    /// The same words twice are one place, with how often.
    private static String places(List<String> places) {
        if (places.size() == 1) return places.getFirst();
        var counted = new LinkedHashMap<String, Integer>();
        for (var place : places) counted.merge(place, 1, Integer::sum);
        return counted.entrySet().stream()
                .map(place -> place.getKey() + (place.getValue() > 1 ? "（" + place.getValue() + "处）" : ""))
                .collect(Collectors.joining("；"));
    }

    private void cell(int column, String style, String words, @Nullable URI page) {
        out.text("<w:tc><w:tcPr><w:tcW w:w=\"").number(width(column));
        out.text("\" w:type=\"dxa\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>");
        out.text("<w:vAlign w:val=\"center\"/></w:tcPr>");
        out.paragraph(style, "<w:keepNext/>");
        if (page != null)
            out.text("<w:hyperlink r:id=\"").text(filling.link(page)).text("\">");
        out.run(words);
        if (page != null) out.text("</w:hyperlink>");
        out.text("</w:p></w:tc>");
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
            line((i + 1) + ". " + words(lines.get(i), years));
        }
    }

    private static String words(Shown.Line line, boolean year) {
        var day = line.day();
        var words = new StringBuilder();
        if (year) words.append(day.getYear()).append('年');
        words.append(day.getMonthValue())
                .append('月')
                .append(day.getDayOfMonth())
                .append("日　")
                .append(line.text());
        if (!line.evidence().isEmpty())
            words.append("（佐证：").append(String.join("、", line.evidence())).append('）');
        return words.toString();
    }

    private void line(String words) {
        out.paragraph(styles.record(), "");
        out.run(words);
        out.text("</w:p>");
    }
}
