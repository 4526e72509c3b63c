package shilu.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How long users waited for answers, by kind of request, once it counts; and every answer that was wrong, from the
/// beginning.
final class Waits {
    private final Map<String, List<Double>> millis = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private boolean counting;

    /// Everything answered from now on counts.
    synchronized void count() {
        counting = true;
    }

    synchronized void took(String kind, double millis) {
        if (counting) this.millis.computeIfAbsent(kind, _ -> new ArrayList<>()).add(millis);
    }

    /// To be thrown by whoever cannot go on.
    synchronized IllegalStateException wrong(String kind, String what) {
        wrong.add(kind + ": " + what);
        return new IllegalStateException(what);
    }

    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    /// Of all kinds, in order.
    synchronized double[] all() {
        return millis.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    /// The kinds that are waited for longest first, each with its p95 and how often it was asked.
    synchronized String byKind() {
        return millis.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, List<Double>> one) -> -slow(one.getValue())))
                .map(one -> "%s %.0f ms (%d)"
                        .formatted(
                                one.getKey(),
                                slow(one.getValue()),
                                one.getValue().size()))
                .collect(Collectors.joining(", "));
    }

    private static double slow(List<Double> some) {
        var sorted = some.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return share(sorted, 0.95);
    }

    /// The wait that so large a share of them does not exceed.
    static double share(double[] sorted, double share) {
        return sorted[(int) Math.ceil(sorted.length * share) - 1];
    }
}
