package shilu.plan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shilu.unit.Unit;

/// A year's plan: each month in a line, what is only proposed, and what stands.
///
/// @param proposals by month, as they are looked through
/// @param lines     what is or was part of the plan
/// @param may       whether the reader plans for the unit
/// @param guessed   whether the year has no holiday table yet
public record YearView(
        Unit unit,
        int year,
        List<Month> months,
        Map<Integer, List<PlanLine>> proposals,
        List<PlanLine> lines,
        boolean may,
        boolean guessed) {

    /// @param counts how many stand where, by the code of their progress
    /// @param due    how many deadlines of duties fall into it
    public record Month(int month, long planned, Map<String, Long> counts, long due) {}

    static final List<String> CODES = List.of("overdue", "waiting", "done-late", "done", "ahead");

    static List<Month> months(List<PlanLine> lines, Map<Integer, Long> due) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(month, lines, due.getOrDefault(month, 0L)))
                .toList();
    }

    private static Month month(int month, List<PlanLine> lines, long due) {
        var counts = new LinkedHashMap<String, Long>();
        var some = lines.stream()
                .filter(line -> !line.proposed() && !line.dropped())
                .filter(line -> line.work().month().getMonthValue() == month)
                .collect(Collectors.groupingBy(line -> line.progress().code(), Collectors.counting()));
        for (var code : CODES) if (some.containsKey(code)) counts.put(code, some.get(code));
        return new Month(
                month, counts.values().stream().mapToLong(Long::longValue).sum(), counts, due);
    }

    public int proposed() {
        return proposals.values().stream().mapToInt(List::size).sum();
    }

    public Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        for (var code : CODES) {
            long sum = months.stream()
                    .mapToLong(month -> month.counts().getOrDefault(code, 0L))
                    .sum();
            if (sum > 0) counts.put(code, sum);
        }
        return counts;
    }
}
