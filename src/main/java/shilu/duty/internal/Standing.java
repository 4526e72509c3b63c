package shilu.duty.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shilu.duty.Asked;
import shilu.duty.Attendance;
import shilu.duty.Due;
import shilu.duty.Obligation;
import shilu.duty.ObligationId;
import shilu.duty.ObligationState;
import shilu.duty.Said;
import shilu.duty.internal.Statement.Sort;

/// Where an obligation stands, from what filled it and what was said. Pure.
///
/// @param said what was said of this obligation, in order
record Standing(Slot slot, Due due, List<Statement> said) {

    Obligation obligation(ObligationId id, Asked asked) {
        var counted = slot.taken().stream().sorted(Given.BY_DAY).toList();
        return new Obligation(
                asked,
                id,
                slot.duty(),
                id.unit(),
                due,
                slot.needed(),
                Slot.sum(counted),
                counted.stream().map(Given::credit).toList(),
                attendance(counted),
                state(asked.onDay()),
                nil(),
                last(Sort.CAUSE));
    }

    ObligationState state(LocalDate onDay) {
        if (slot.filled()) return met();
        var waived = waived();
        if (waived != null) return waived;
        var declared = nil();
        var confirmed = last(Sort.NIL_CONFIRMED);
        if (declared != null && confirmed != null && confirmed.position() > declared.position())
            return new ObligationState.Nil(declared, confirmed);
        if (onDay.isAfter(due.day())) return new ObligationState.Overdue(due.day());
        return onDay.isBefore(slot.period().from()) ? new ObligationState.Upcoming() : new ObligationState.Due();
    }

    private ObligationState met() {
        var on = enough(Given::day);
        var entered = enough(Given::entered);
        return entered.isAfter(due.day()) ? new ObligationState.MetLate(on, entered) : new ObligationState.Met(on);
    }

    /// The day by which it was enough, going by the days of one sort.
    private LocalDate enough(Function<Given, LocalDate> day) {
        var sum = BigDecimal.ZERO;
        for (var given : slot.taken().stream().sorted(Comparator.comparing(day)).toList()) {
            sum = sum.add(given.amount());
            if (sum.compareTo(slot.needed()) >= 0) return day.apply(given);
        }
        throw new IllegalStateException("not filled: " + slot);
    }

    private @Nullable ObligationState waived() {
        var by = last(Sort.WAIVED);
        if (by != null) return new ObligationState.Waived(by.text(), by);
        var end = slot.period().to();
        return slot.duty().waived().stream()
                .filter(span -> !end.isBefore(span.from()) && !end.isAfter(span.to()))
                .findFirst()
                .map(span -> new ObligationState.Waived(span.reason(), null))
                .orElse(null);
    }

    /// The last declaration, unless a superior refused it.
    private @Nullable Said nil() {
        var declared = last(Sort.NIL);
        var refused = last(Sort.NIL_REFUSED);
        return declared != null && refused != null && refused.position() > declared.position() ? null : declared;
    }

    private @Nullable Said last(Sort sort) {
        return Optional.of(said.stream().filter(one -> one.sort() == sort).toList())
                .filter(some -> !some.isEmpty())
                .map(some -> some.getLast().said())
                .orElse(null);
    }

    private static @Nullable Attendance attendance(List<Given> counted) {
        var expected = counted.stream().map(Given::expected).reduce(BigDecimal.ZERO, BigDecimal::add);
        var present = counted.stream().map(Given::present).reduce(BigDecimal.ZERO, BigDecimal::add);
        return expected.signum() == 0 ? null : new Attendance(expected, present);
    }
}
