package shilu.duty;

import java.time.LocalDate;
import java.util.List;
import shilu.common.RecordId;
import shilu.common.UnitId;

/// A record that might have counted for an obligation and did not.
///
/// @param title   what a list calls it
/// @param reasons every reason, each as a message code with its details (`duty.not.quorum`, 实到不足三分之二)
public record NotCounted(RecordId record, UnitId unit, LocalDate day, String title, List<Reason> reasons) {
    /// Whether the only reason is that it is other work: another choice, or no agenda item with the topic.
    public boolean otherWork() {
        return reasons.stream()
                .allMatch(reason ->
                        reason.code().equals("duty.not.sort") || reason.code().equals("duty.not.topic"));
    }

    public record Reason(String code, List<Object> details) {
        public static Reason of(String code, Object... details) {
            return new Reason(code, List.of(details));
        }
    }
}
