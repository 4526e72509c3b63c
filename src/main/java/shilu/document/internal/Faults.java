package shilu.document.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import shilu.common.Problem;

/// What is wrong with a template, told in the order of its text, each once: a text box holds its text twice.
final class Faults {
    private record Fault(int paragraph, Problem problem) {}

    private final List<Fault> all = new ArrayList<>();

    void add(Where where, String code, String typed, Object... more) {
        var details = new ArrayList<Object>(List.of(where.part(), where.beginning(), typed));
        details.addAll(List.of(more));
        all.add(new Fault(where.paragraph(), new Problem(code, typed, details, null)));
    }

    void add(Slot slot, String code, Object... more) {
        add(slot.where(), code, slot.placeholder().typed(), more);
    }

    /// About the file as a whole.
    void add(String code) {
        all.add(new Fault(0, Problem.of(code)));
    }

    void addAll(Faults others) {
        all.addAll(others.all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Problem> inOrder() {
        return all.stream()
                .sorted(Comparator.comparingInt(Fault::paragraph))
                .map(Fault::problem)
                .distinct()
                .toList();
    }
}
