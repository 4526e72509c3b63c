package shilu.duty.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import shilu.common.Period;
import shilu.programme.Duty;

/// A place to be filled: one period of a duty with what it took. Work of the period itself is its own; work of the
/// days behind it, as far as grace reaches, is taken only where it completes what is missing, and then is not the next
/// period's.
///
/// @param reach the last day on which work may count
record Slot(Duty duty, Period period, LocalDate reach, BigDecimal needed, List<Given> taken) {
    static final Comparator<Slot> IN_ORDER = Comparator.<Slot, LocalDate>comparing(
                    slot -> slot.period().to())
            .thenComparing(slot -> slot.period().from());

    boolean filled() {
        return sum(taken).compareTo(needed) >= 0;
    }

    static BigDecimal sum(List<Given> given) {
        return given.stream().map(Given::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Takes what is its own and what completes it; `gone` holds what earlier slots took from days behind them, and
    /// learns what this one does.
    void fill(List<Given> work, List<Given> gone) {
        work.stream()
                .filter(given -> period.contains(given.day()) && !gone.contains(given))
                .forEach(taken::add);
        if (filled()) return;
        var behind = new ArrayList<Given>();
        for (var given : work) {
            boolean reached = given.day().isAfter(period.to()) && !given.day().isAfter(reach);
            if (!reached || gone.contains(given)) continue;
            behind.add(given);
            if (sum(taken).add(sum(behind)).compareTo(needed) >= 0) {
                taken.addAll(behind);
                gone.addAll(behind);
                return;
            }
        }
    }
}
