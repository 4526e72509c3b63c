package shilu.report.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import shilu.document.VolumeFront;
import shilu.document.VolumeFront.Cell;
import shilu.document.VolumeFront.Note;
import shilu.document.VolumeFront.Number;
import shilu.document.VolumeFront.Sheet;
import shilu.document.VolumeFront.Table;
import shilu.document.VolumeFront.Text;
import shilu.document.VolumeFront.Words;
import shilu.installation.OfficeClock;
import shilu.report.Report;
import shilu.report.internal.Delivering.Delivered;
import shilu.report.internal.VolumeFigures.Column;

/// The sheets before a volume's reports: who has delivered what and when, and the units' figures.
final class VolumeSheets {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final int COLUMNS = 8;
    private static final String NONE = "—";

    private VolumeSheets() {}

    static List<Sheet> of(List<Delivered> all, List<Column> columns) {
        var sheets = new ArrayList<Sheet>();
        sheets.add(deliveries(all));
        if (!columns.isEmpty()) sheets.add(figures(all, columns));
        return sheets;
    }

    private static Sheet deliveries(List<Delivered> all) {
        var rows = new ArrayList<List<Cell>>();
        for (var one : all)
            rows.add(List.of(
                    new Text(Integer.toString(rows.size() + 1)),
                    new Text(one.unit().name()),
                    new Text(one.report().isPresent() ? "已报送" : "未报送"),
                    new Text(one.report().map(report -> moment(report.madeAt())).orElse(NONE))));
        var columns = List.of(
                new VolumeFront.Column("序号", 2, true),
                new VolumeFront.Column("单位", 9, false),
                new VolumeFront.Column("报送情况", 4, true),
                new VolumeFront.Column("报告生成时间", 7, true));
        var missing = missing(all);
        var words = missing.isEmpty() ? "应报送的单位均已报送，各份报告按下表的次序编入。" : "下列单位尚未报送：" + missing + "。已报送的各份报告按下表的次序编入。";
        return new Sheet(
                "报送情况",
                false,
                List.of(
                        new Words(words),
                        new Table(columns, rows, false),
                        new Note("各份报告的数据截至该报告生成之时，此后台账的变化不改动本汇编。")));
    }

    private static String missing(List<Delivered> all) {
        return all.stream()
                .filter(one -> one.report().isEmpty())
                .map(one -> one.unit().name())
                .collect(Collectors.joining("、"));
    }

    private static Sheet figures(List<Delivered> all, List<Column> columns) {
        var delivered = all.stream().filter(one -> one.report().isPresent()).toList();
        var blocks = new ArrayList<VolumeFront.Block>();
        for (int from = 0; from < columns.size(); from += COLUMNS) {
            if (from > 0) blocks.add(new Note(""));
            blocks.add(table(delivered, columns.subList(from, Math.min(columns.size(), from + COLUMNS))));
        }
        notes(all, delivered).forEach(note -> blocks.add(new Note(note)));
        return new Sheet("各单位数据汇总表", true, blocks);
    }

    private static Table table(List<Delivered> delivered, List<Column> columns) {
        var heads = new ArrayList<VolumeFront.Column>();
        heads.add(new VolumeFront.Column("单位", 5, false));
        for (var column : columns) heads.add(new VolumeFront.Column(head(column), 3, true));
        var rows = new ArrayList<List<Cell>>();
        for (var one : delivered) {
            var row = new ArrayList<Cell>();
            row.add(new Text(name(one)));
            for (var column : columns) row.add(cell(one, column));
            rows.add(row);
        }
        var total = new ArrayList<Cell>();
        total.add(new Text("合计"));
        for (var column : columns) total.add(new Number(column.total()));
        rows.add(total);
        return new Table(heads, rows, true);
    }

    private static Cell cell(Delivered one, Column column) {
        var basis = column.ofUnits().get(one.unit().id());
        return basis == null ? new Text(NONE) : new Number(basis);
    }

    private static String head(Column column) {
        return column.metric().name().zh().replace(".", "") + "（"
                + column.metric().measure() + "）";
    }

    private static String name(Delivered one) {
        boolean alone = one.report().filter(report -> !report.subtree()).isPresent();
        return one.unit().shortName() + (one.within() ? "*" : "") + (alone ? "（不含下级）" : "");
    }

    private static List<String> notes(List<Delivered> all, List<Delivered> delivered) {
        var notes = new ArrayList<String>();
        notes.add("合计由表中各单位的记录合并计算：同一条记录只计一次；比率用各单位的分子之和除以分母之和，不是各单位比率的平均。");
        var moments = delivered.stream()
                .flatMap(one -> one.report().stream())
                .map(Report::position)
                .distinct()
                .count();
        if (moments > 1)
            notes.add("各份报告生成的时间不一，各单位的数据与其报告一致，截至各自报告生成之时："
                    + delivered.stream()
                            .map(one -> one.unit().shortName() + " "
                                    + one.report()
                                            .map(report -> moment(report.madeAt()))
                                            .orElse(NONE))
                            .collect(Collectors.joining("；"))
                    + "。合计由这些数据得出。");
        var missing = missing(all);
        if (!missing.isEmpty()) notes.add("未报送的单位不在表中，合计也不含其数据：" + missing + "。");
        if (delivered.stream().anyMatch(Delivered::within)) notes.add("带“*”的单位隶属于表中的另一单位，其记录在合计中不重复计算。");
        notes.add("每个数据背后的记录，见各份报告的数据依据表，也可在系统的汇编页面逐个打开。");
        return notes;
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(OfficeClock.OFFICE));
    }
}
