package shilu.duty.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import shilu.duty.Obligation;
import shilu.duty.ObligationState;

/// A duty with its periods of a year: what is overdue stands first, then what is due.
public record DutyRow(String name, String clause, List<Cell> cells) {

    static List<DutyRow> of(List<Obligation> obligations, Locale locale) {
        Map<String, List<Obligation>> byDuty = obligations.stream()
                .collect(Collectors.groupingBy(one -> one.duty().id(), LinkedHashMap::new, Collectors.toList()));
        return byDuty.values().stream()
                .map(some -> new DutyRow(
                        some.getLast().duty().name().in(locale),
                        some.getLast().duty().clause(),
                        some.stream().map(Cell::of).toList()))
                .sorted(Comparator.comparingInt(DutyRow::rank))
                .toList();
    }

    private int rank() {
        return cells.stream().mapToInt(cell -> rank(cell.obligation())).min().orElse(9);
    }

    /// How many stand where, what presses most first.
    static Map<String, Long> counts(List<Obligation> all) {
        return all.stream()
                .sorted(Comparator.comparingInt(DutyRow::rank))
                .collect(Collectors.groupingBy(one -> one.state().code(), LinkedHashMap::new, Collectors.counting()));
    }

    /// What presses most comes first.
    static int rank(Obligation obligation) {
        return switch (obligation.state()) {
            case ObligationState.Overdue _ -> 0;
            case ObligationState.Due _ -> 1;
            case ObligationState.MetLate _ -> 2;
            case ObligationState.Nil _, ObligationState.Waived _ -> 3;
            case ObligationState.Met _, ObligationState.Upcoming _ -> 4;
        };
    }
}
