package shilu.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.common.RecordId;
import shilu.common.UnitId;

/// A record behind a figure.
///
/// @param amount what it gives: to a count 1, to a sum its number, to a gauge its unit's last value, to a ratio's
///               numerator its part
/// @param below  what it gives to a ratio's denominator; null for other metrics
public record Counted(
        RecordId record,
        UnitId unit,
        LocalDate day,
        BigDecimal amount,
        @Nullable BigDecimal below) {}
