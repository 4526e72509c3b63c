package shilu.duty.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import shilu.duty.Obligation;
import shilu.unit.Unit;

/// A unit among others: what it owes, and how it did a year ago by the same day.
///
/// @param all    what it owes in the period
/// @param shown  what of it is asked for
/// @param before last year up to the same day, of what is asked for now but its state
public record UnitStanding(Unit unit, List<Obligation> all, List<Obligation> shown, Tally now, Tally before) {

    /// A unit with a gap stands before one without, the one with more of them first.
    static final Comparator<UnitStanding> WORST_FIRST = Comparator.comparingInt(UnitStanding::worst)
            .thenComparing(Comparator.comparingLong(UnitStanding::ofTheWorst).reversed())
            .thenComparing(one -> one.unit().code());

    private int worst() {
        return shown.stream().mapToInt(DutyRow::rank).min().orElse(9);
    }

    private long ofTheWorst() {
        int worst = worst();
        return shown.stream().filter(one -> DutyRow.rank(one) == worst).count();
    }

    /// How many stand where, the worst first.
    public Map<String, Long> counts() {
        return DutyRow.counts(shown);
    }

    /// Where the list of what the unit owes stands.
    ///
    /// @param period as the address writes it
    public String path(String period) {
        return "/obligations?unit=" + unit.id() + "&period=" + period;
    }
}
