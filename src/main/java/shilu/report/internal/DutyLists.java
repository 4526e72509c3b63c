package shilu.report.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shilu.programme.Duty;
import shilu.programme.ReportForm;

/// The lists of duties a template may repeat, each with the names of its entries.
final class DutyLists {
    private static final List<String> OWED =
            List.of("句子", "事项", "期间", "应办", "已办", "截止日期", "补齐日期", "条款", "原因", "状态", "单位", "责任");
    private static final List<String> PLANNED = List.of("句子", "类别", "单位", "事项", "频次", "期限", "责任", "条款");
    private static final List<String> DUTY = List.of("句子", "事项", "频次", "期限", "责任", "条款", "佐证");

    static final String DUTIES = "责任事项";
    static final Map<String, List<String>> IN_LETTERS = Map.of(DUTIES, DUTY);
    static final Map<String, List<String>> IN_REPORTS =
            Map.of("未完成事项", OWED, "逾期补录事项", OWED, "豁免事项", OWED, "无此事项", OWED, "下一年度事项", PLANNED, DUTIES, DUTY);

    private DutyLists() {}

    /// The entries of a list of this name; nothing where it is no list of duties.
    static Optional<List<EntryValues>> entries(String list, Gaps gaps, ReportForm form) {
        return switch (list) {
            case "未完成事项" -> owed(gaps.unmet());
            case "逾期补录事项" -> owed(gaps.late());
            case "豁免事项" -> owed(gaps.waived());
            case "无此事项" -> owed(gaps.nil());
            case "下一年度事项" ->
                Optional.of(
                        Plan.of(gaps).entries().stream().map(Plan.Entry::values).toList());
            case DUTIES ->
                Optional.of(gaps.duties().stream()
                        .filter(duty -> form.role() == null || form.role() == duty.role())
                        .map(DutyLists::duty)
                        .toList());
            default -> Optional.empty();
        };
    }

    private static Optional<List<EntryValues>> owed(List<Owed> owed) {
        return Optional.of(owed.stream().map(Owed::values).toList());
    }

    private static EntryValues duty(Duty duty) {
        var cadence = DutyWords.cadence(duty);
        return new EntryValues(Map.of(
                "句子", duty.name().zh() + "：" + cadence + "。",
                "事项", duty.name().zh(),
                "频次", cadence,
                "期限", DutyWords.deadline(duty),
                "责任", DutyWords.role(duty.role()),
                "条款", duty.clause(),
                "佐证", duty.evidence() ? "须附佐证材料" : ""));
    }
}
