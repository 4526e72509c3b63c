package shilu.report.internal;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import shilu.duty.Obligation;
import shilu.duty.ObligationState;
import shilu.programme.Cadence;
import shilu.programme.Duty;
import shilu.unit.People.Office;

/// Duties and what became of them, in the words of an official document.
final class DutyWords {
    private DutyWords() {}

    /// How often, and how much: 每季度不少于1次, 全年不少于12天.
    static String cadence(Duty duty) {
        var amount = amount(duty, duty.needed());
        if (duty.fromLastDone()) return "每隔" + span(duty.every()) + "不少于" + amount;
        if (!duty.on().isEmpty()) return "每年" + days(duty) + "前各不少于" + amount;
        var anchor = duty.anchor();
        if (anchor != null) return "每年" + part(anchor) + "不少于" + amount;
        return duty.every() == Cadence.EVENT ? "发生后办理" + amount : every(duty.every()) + "不少于" + amount;
    }

    private static String every(Cadence every) {
        return switch (every) {
            case YEAR -> "每年";
            case HALF_YEAR -> "每半年";
            case QUARTER -> "每季度";
            case MONTH -> "每月";
            case TEN_DAYS -> "每旬";
            case WEEK -> "每周";
            case EVENT -> "每次";
        };
    }

    private static String span(Cadence every) {
        return switch (every) {
            case YEAR -> "一年";
            case HALF_YEAR -> "半年";
            case QUARTER -> "一个季度";
            case MONTH -> "一个月";
            case TEN_DAYS -> "一旬";
            case WEEK -> "一周";
            case EVENT -> "一次";
        };
    }

    private static String days(Duty duty) {
        return duty.on().stream()
                .map(day -> day.getMonthValue() + "月" + day.getDayOfMonth() + "日")
                .collect(Collectors.joining("、"));
    }

    private static String part(String anchor) {
        return anchor.startsWith("h")
                ? anchor.endsWith("1") ? "上半年" : "下半年"
                : "第" + "一二三四".charAt(anchor.charAt(1) - '1') + "季度";
    }

    /// By when it must be done: 期满后10个工作日内.
    static String deadline(Duty duty) {
        return duty.dueWithinDays() == 0 ? "期内" : "期满后" + duty.dueWithinDays() + "个工作日内";
    }

    static String role(Office role) {
        return switch (role) {
            case FIRST_RESPONSIBLE -> "第一责任人";
            case IN_CHARGE -> "分管领导";
            case INFORMATION_OFFICER -> "信息员";
            case REVIEWER -> "审核人";
        };
    }

    static String amount(Duty duty, BigDecimal amount) {
        var total = duty.total();
        var measure = total == null ? "次" : total.of().equals("hours") ? "小时" : "天";
        return amount.stripTrailingZeros().toPlainString() + measure;
    }

    static String state(Obligation obligation) {
        return switch (obligation.state()) {
            case ObligationState.Upcoming _ -> "尚未开始";
            case ObligationState.Due _ -> "尚未到期";
            case ObligationState.Met _ -> "按期完成";
            case ObligationState.MetLate _ -> "逾期补录";
            case ObligationState.Overdue _ -> "逾期未完成";
            case ObligationState.Nil _ -> "无此事项";
            case ObligationState.Waived _ -> "已豁免";
        };
    }

    /// Why it was not done, or need not be; empty where nobody said so.
    static String reason(Obligation obligation) {
        return switch (obligation.state()) {
            case ObligationState.Waived waived -> waived.reason();
            case ObligationState.Nil nil -> nil.declared().text();
            case ObligationState.Upcoming _,
                    ObligationState.Due _,
                    ObligationState.Met _,
                    ObligationState.MetLate _,
                    ObligationState.Overdue _ -> {
                var cause = obligation.cause();
                yield cause == null ? "" : cause.text();
            }
        };
    }

    /// Without the full stop that a sentence around it brings.
    static String bare(String text) {
        return text.strip().replaceFirst("[。．.；;，,]+$", "");
    }
}
