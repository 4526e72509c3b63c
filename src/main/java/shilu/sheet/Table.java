package shilu.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows below a heading row.
public final class Table {
    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "累计");
    private static final Pattern FOOT =
            Pattern.compile("^(填表人|制表人|填报人|审核人|负责人|单位负责人|填表日期|填报时间|说明|备注|注)[：:].*", Pattern.DOTALL);
    private static final int FEW = 3;

    private final String file;
    private final Sheet sheet;
    private final List<Heading> headings;
    private final Merges merges;

    Table(String file, Sheet sheet, List<Heading> headings, Merges merges) {
        this.file = file;
        this.sheet = sheet;
        this.headings = headings;
        this.merges = merges;
    }

    /// The headings from left to right. A heading may stand twice; that is for the caller to judge.
    public List<Heading> headings() {
        return headings;
    }

    /// The rows in their order, to be closed after use. Left out: rows without any content under the headings, the
    /// heading row when a printed page repeats it, totals, and lines such as 填表人 at the foot. Values of merged
    /// ranges are repeated in the rows they reach.
    public Stream<Row> rows() {
        int top = headings.getFirst().row();
        var held = new HashMap<Integer, Content>();
        return sheet.raw()
                .filter(row -> row.number() > top)
                .map(row -> row(row, held))
                .filter(row -> !row.cells().stream().allMatch(cell -> cell.blank() || cell.merged()))
                .filter(row -> !repeatsHeadings(row) && !foot(row));
    }

    private Row row(RawRow raw, Map<Integer, Content> held) {
        var byColumn = new HashMap<Integer, org.dhatim.fastexcel.reader.Cell>();
        raw.cells().forEach(cell -> byColumn.put(cell.getColumnIndex(), cell));
        var cells = headings.stream()
                .map(heading -> cell(raw.number(), heading, byColumn.get(heading.index()), held))
                .toList();
        return new Row(file, sheet.name(), raw.number(), cells);
    }

    private Cell cell(
            int row, Heading heading, org.dhatim.fastexcel.reader.@Nullable Cell found, Map<Integer, Content> held) {
        boolean merged = merges.above(row, heading.index()).isPresent();
        var content = merged ? held.getOrDefault(heading.index(), new Content.Blank()) : Contents.of(found);
        if (!merged) held.put(heading.index(), content);
        var raw = merged || found == null ? content.text() : Contents.raw(found, content);
        return new Cell(file, sheet.name(), row, heading.column(), heading.text(), raw, content, merged);
    }

    private boolean repeatsHeadings(Row row) {
        return row.cells().stream().allMatch(cell -> Texts.heading(cell.text()).equals(cell.heading()) || cell.blank());
    }

    private static boolean foot(Row row) {
        var filled = row.cells().stream().filter(cell -> !cell.blank()).toList();
        var first = Texts.heading(filled.getFirst().text());
        return TOTALS.contains(first)
                || filled.size() <= FEW && FOOT.matcher(first).matches();
    }
}
