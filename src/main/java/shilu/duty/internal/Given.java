package shilu.duty.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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

    static final Comparator<Given> BY_DAY =
            Comparator.comparing(Given::day).thenComparing(Given::record).thenComparing(Given::unit);

    private record Key(RecordId record, Part part) {}

    /// Each record once, by day: where host and partner of joint work became one unit, what gives most stands, and of
    /// two that give as much what was entered first.
    static List<Given> once(List<Given> all) {
        var best = Comparator.comparing(Given::amount)
                .reversed()
                .thenComparing(Given::entered)
                .thenComparing(Given::unit);
        var kept = new LinkedHashMap<Key, Given>();
        all.stream().sorted(best).forEach(one -> kept.putIfAbsent(new Key(one.record, one.part), one));
        return kept.values().stream().sorted(BY_DAY).toList();
    }

    Credit credit() {
        return new Credit(record, unit, day, amount, entered);
    }
}
