package shilu.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import shilu.common.RecordId;
import shilu.common.UnitId;

/// A record that counts for an obligation.
///
/// @param unit    whose credit it is: the one that owes, or one it took over from
/// @param amount  1, or the days or hours it brings
/// @param entered the day on which it was first submitted with what makes it count
public record Credit(RecordId record, UnitId unit, LocalDate day, BigDecimal amount, LocalDate entered) {}
