package shilu.duty.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import shilu.common.RecordId;
import shilu.common.UnitId;
import shilu.duty.Credit;

/// What a record gives to a duty of a unit, as known at some position.
record Given(
        UnitId unit,
        String duty,
        LocalDate day,
        RecordId record,
        Part part,
        LocalDate entered,
        BigDecimal amount,
        BigDecimal expected,
        BigDecimal present) {

    enum Part {
        WORK,
        EVENT
    }

    static final Comparator<Given> BY_DAY = Comparator.comparing(Given::day)
            .thenComparing(Given::record)
            .thenComparing(Given::unit);

    Credit credit() {
        return new Credit(record, unit, day, amount, entered);
    }
}
