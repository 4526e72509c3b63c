package shilu.notice.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import shilu.notice.Matter;
import shilu.notice.Waiting;

/// What one message says: how much waits, sort by sort, and how much of it was never told.
///
/// @param fresh never told
/// @param today due on the very day
record Digest(List<Waiting.Group> groups, List<Matter> fresh, boolean today) {
    static final Digest NOTHING = new Digest(List.of(), List.of(), false);

    static Digest of(List<Waiting.Group> groups, Set<String> told, LocalDate day) {
        var all = groups.stream().flatMap(group -> group.first().stream()).toList();
        return new Digest(
                groups,
                all.stream().filter(matter -> !told.contains(matter.key())).toList(),
                all.stream().anyMatch(matter -> day.equals(matter.due())));
    }

    /// Old matters alone are no reason to write.
    boolean worthSending() {
        return !fresh.isEmpty() || today;
    }

    long total() {
        return groups.stream().mapToLong(Waiting.Group::total).sum();
    }
}
