package shilu.task.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// What a new version of a record means for the tasks of the earlier one. Pure. A decision of the same words is the
/// same decision wherever it stands; what is left over at the same line was reworded; the rest came or went. A task
/// that is settled stays so.
sealed interface Change {
    record Opened(Found found) implements Change {}

    record Changed(int number, Found found) implements Change {}

    record Gone(int number) implements Change {}

    /// A task with the decision it stands for.
    record Kept(int number, Found decided, boolean open) {}

    static List<Change> between(List<Kept> before, List<Found> after) {
        var kept = new ArrayList<>(before);
        var found = new ArrayList<>(after);
        var changes = new ArrayList<Change>();
        pair(kept, found, Found::saysTheSame, changes);
        pair(kept, found, Found::standsWhere, changes);
        kept.stream().filter(Kept::open).forEach(one -> changes.add(new Gone(one.number())));
        found.forEach(one -> changes.add(new Opened(one)));
        return changes;
    }

    private static void pair(
            List<Kept> kept, List<Found> found, BiPredicate<Found, Found> alike, List<Change> changes) {
        for (var one : List.copyOf(kept)) {
            var match = found.stream()
                    .filter(other -> alike.test(one.decided(), other))
                    .findFirst();
            if (match.isEmpty()) continue;
            kept.remove(one);
            found.remove(match.get());
            boolean same = one.decided().said().equals(match.get().said());
            if (one.open() && !same) changes.add(new Changed(one.number(), match.get()));
        }
    }
}
