package shilu.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import shilu.document.Annex;
import shilu.duty.ObligationState;

/// What every report ends with, whatever its template says: the duties not met, met late, waived and nil, and what is
/// not closed. An empty part says so.
final class GapAnnex {
    /// Share of the column that names units, where the report covers several.
    private static final int UNIT = 12;

    static final String TITLE = "应办事项和问题整改情况表";

    private final Gaps gaps;
    private final boolean below;

    private GapAnnex(Gaps gaps) {
        this.gaps = gaps;
        below = gaps.owed().stream().anyMatch(Owed::below)
                || gaps.matters().stream().anyMatch(OpenMatter::below);
    }

    static Annex of(Gaps gaps) {
        return new GapAnnex(gaps).annex();
    }

    private Annex annex() {
        return new Annex(
                TITLE,
                gaps.summary() + "本表由系统依据台账生成，与正文一并签名。",
                List.of(
                        part(
                                "一、未完成的应办事项",
                                gaps.unmet(),
                                List.of(matter(), period(), done(), due(true), reason("原因说明")),
                                allDone()),
                        part(
                                "二、逾期补录的事项",
                                gaps.late(),
                                List.of(matter(), period(), done(), due(false), day("补齐日期", Owed::entered)),
                                "本期没有逾期补录的事项。"),
                        part(
                                "三、豁免的事项",
                                gaps.waived(),
                                List.of(matter(), period(), done(), due(false), reason("豁免理由")),
                                "本期没有豁免的事项。"),
                        part(
                                "四、无此事项",
                                gaps.nil(),
                                List.of(matter(), period(), done(), due(false), reason("情况说明")),
                                "本期没有申报无此事项的。"),
                        part(
                                "五、未办结的问题",
                                gaps.matters(),
                                List.of(
                                        new Shape<>(
                                                "类别",
                                                12,
                                                true,
                                                one -> one.kind().name().zh()),
                                        new Shape<>(
                                                "内容",
                                                29,
                                                false,
                                                one -> one.record().title()),
                                        new Shape<>(
                                                "登记日期",
                                                23,
                                                true,
                                                one -> PeriodWords.of(
                                                        one.record().day())),
                                        new Shape<>("办理情况", 36, false, GapAnnex::handling)),
                                "没有未办结的问题。")));
    }

    private String allDone() {
        if (gaps.owed().isEmpty()) return "本期没有应办事项。";
        return gaps.begun() ? "本期应办事项均已完成。" : "已开始的应办事项均已完成。";
    }

    /// A column with what stands in it.
    private record Shape<T>(String name, int share, boolean centred, Function<T, String> words) {}

    private static Shape<Owed> matter() {
        return new Shape<>(
                "事项和依据",
                25,
                false,
                one -> one.duty() + "\n（" + one.obligation().duty().clause() + "）");
    }

    private static Shape<Owed> period() {
        return new Shape<>("期间", 14, true, Owed::period);
    }

    private static Shape<Owed> done() {
        return new Shape<>("办理情况", 15, false, one -> "应办" + one.needed() + "\n已办" + one.done());
    }

    private static Shape<Owed> due(boolean state) {
        return day("截止日期", one -> one.due() + (state ? "\n" + DutyWords.state(one.obligation()) : ""));
    }

    private static Shape<Owed> day(String name, Function<Owed, String> words) {
        return new Shape<>(name, 23, true, words);
    }

    private static Shape<Owed> reason(String name) {
        return new Shape<>(name, 23, false, GapAnnex::said);
    }

    /// Nobody owes an explanation before the day.
    private static String said(Owed owed) {
        if (!owed.reason().isEmpty()) return owed.reason();
        return owed.obligation().state() instanceof ObligationState.Due ? "期限未到" : "未说明";
    }

    private static String handling(OpenMatter matter) {
        return matter.said().isEmpty() ? "未登记" : String.join("\n", matter.said());
    }

    private <T> Annex.Part part(String heading, List<T> rows, List<Shape<T>> shapes, String empty) {
        var columns = new ArrayList<Annex.Column>();
        int shares = shapes.stream().mapToInt(Shape::share).sum();
        if (below) columns.add(new Annex.Column("单位", UNIT, true));
        for (var shape : shapes) {
            int share = below ? shape.share() * (100 - UNIT) / shares : shape.share();
            columns.add(new Annex.Column(shape.name(), share, shape.centred()));
        }
        return new Annex.Part(
                heading, columns, rows.stream().map(row -> cells(row, shapes)).toList(), empty);
    }

    private <T> List<String> cells(T row, List<Shape<T>> shapes) {
        var cells = new ArrayList<String>();
        if (below) cells.add(row instanceof Owed owed ? owed.unit() : ((OpenMatter) row).unit());
        shapes.forEach(shape -> cells.add(shape.words().apply(row)));
        return List.copyOf(cells);
    }
}
