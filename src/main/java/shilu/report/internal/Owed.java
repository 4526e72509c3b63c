package shilu.report.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import shilu.duty.Obligation;
import shilu.duty.ObligationState;

/// One obligation of a report's period, with whose it is.
///
/// @param unit  short name of the unit that owes it
/// @param below whether that is another unit than the report's own: one below it, or one it took over from
record Owed(Obligation obligation, String unit, boolean below) {

    String period() {
        return PeriodWords.of(obligation.id().period());
    }

    String duty() {
        return obligation.duty().name().zh();
    }

    String needed() {
        return DutyWords.amount(obligation.duty(), obligation.needed());
    }

    String done() {
        return DutyWords.amount(obligation.duty(), obligation.done());
    }

    String due() {
        return PeriodWords.of(obligation.due().day());
    }

    String reason() {
        return DutyWords.reason(obligation);
    }

    /// The day the last of it was entered, where that was late.
    String entered() {
        return obligation.state() instanceof ObligationState.MetLate late ? PeriodWords.of(late.entered()) : "";
    }

    String sentence() {
        var words = new StringBuilder(below ? unit : "").append(period()).append(duty());
        words.append("应办").append(needed()).append("，已办").append(done());
        words.append("，截止日期").append(due()).append('，').append(DutyWords.state(obligation));
        if (!reason().isEmpty()) words.append("。").append(cause()).append(DutyWords.bare(reason()));
        return words.append('。').toString();
    }

    private String cause() {
        return switch (obligation.state()) {
            case ObligationState.Waived _ -> "豁免理由：";
            case ObligationState.Nil _ -> "说明：";
            default -> "原因：";
        };
    }

    EntryValues values() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("句子", sentence());
        words.put("事项", duty());
        words.put("期间", period());
        words.put("应办", needed());
        words.put("已办", done());
        words.put("截止日期", due());
        words.put("补齐日期", entered());
        words.put("条款", obligation.duty().clause());
        words.put("原因", DutyWords.bare(reason()));
        words.put("状态", DutyWords.state(obligation));
        words.put("单位", unit);
        words.put("责任", DutyWords.role(obligation.duty().role()));
        return new EntryValues(words);
    }
}
