package shilu.duty;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How many were expected and present, over all records that counted; never who.
public record Attendance(BigDecimal expected, BigDecimal present) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Per cent, with one decimal; of nobody expected 100.
    public BigDecimal percent() {
        if (expected.signum() == 0) return HUNDRED;
        return present.multiply(HUNDRED).divide(expected, 1, RoundingMode.HALF_UP);
    }
}
