package shilu.duty;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.UnitId;
import shilu.programme.Duty;

/// What a unit owes for a period, and where it stands.
///
/// @param duty    as the pack in force on the period's last day says
/// @param unit    who owes it
/// @param due     by when, and how that day was found
/// @param needed  how many records, or how many days or hours
/// @param done    how much of it is there
/// @param counted what counted, by day
/// @param present how many of those expected were present in what counted; null where nobody is expected
/// @param nil     what the unit said when it declared that there was nothing to do, confirmed or not; null for none
/// @param cause   why it was missed, in the words of the unit's head; null while nobody said so
public record Obligation(
        Asked asked,
        ObligationId id,
        Duty duty,
        UnitId unit,
        Due due,
        BigDecimal needed,
        BigDecimal done,
        List<Credit> counted,
        @Nullable Attendance present,
        ObligationState state,
        @Nullable Said nil,
        @Nullable Said cause) {

    /// Met or not, those expected were there less often than the duty asks for; it is shown beside the state.
    public boolean attendanceShort() {
        var target = duty.attendanceTarget();
        return target != null && present != null && present.percent().compareTo(target) < 0;
    }

    /// The unit said that there was nothing to do, and a superior is to answer.
    public boolean nilWaits() {
        return nil != null && open();
    }

    /// What somebody must still do or answer for.
    public boolean open() {
        return state instanceof ObligationState.Due || state instanceof ObligationState.Overdue;
    }
}
