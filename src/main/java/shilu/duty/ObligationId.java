package shilu.duty;

import shilu.common.Period;
import shilu.common.UnitId;

/// One duty of one unit for one period.
///
/// @param duty the duty's id in its pack
public record ObligationId(String duty, UnitId unit, Period period) {

    /// The address of its page as it stands now.
    public String path() {
        return "/obligations/" + unit + "/" + duty + "/" + period;
    }
}
