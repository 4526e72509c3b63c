package shilu.notice.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.web.TopMark;

/// The counts in the top bars of those who are here, known to this process alone: a page is never held up by
/// counting.
@Component
class BellCounts implements TopMark {
    private static final long FRESH = Duration.ofMinutes(2).toNanos();
    private static final long HERE = Duration.ofMinutes(30).toNanos();
    private static final String PATH = "/notices";

    /// @param count   none before it was counted
    /// @param asked   and `counted`: when, on the process’s own clock
    private record Known(Optional<Long> count, long asked, long counted) {}

    private final Map<AccountId, Known> known = new ConcurrentHashMap<>();

    @Override
    public Optional<Mark> of(Actor actor) {
        if (actor.scope().readable().isEmpty()) return Optional.empty();
        long now = System.nanoTime();
        var count = known.compute(
                        actor.account(),
                        (_, before) -> before == null
                                ? new Known(Optional.empty(), now, now)
                                : new Known(before.count(), now, before.counted()))
                .count();
        return Optional.of(new Mark(PATH, "notice.bell", count.orElse(0L)));
    }

    void counted(AccountId account, long count) {
        long now = System.nanoTime();
        known.put(account, new Known(Optional.of(count), now, now));
    }

    /// To be counted anew; until then the old count would mislead.
    void forget(AccountId account) {
        long now = System.nanoTime();
        known.put(account, new Known(Optional.empty(), now, now));
    }

    /// Whose count is missing or old, of those who were here lately.
    List<AccountId> toCount(int most) {
        long now = System.nanoTime();
        known.values().removeIf(one -> now - one.asked() > HERE);
        return known.entrySet().stream()
                .filter(one ->
                        one.getValue().count().isEmpty() || now - one.getValue().counted() > FRESH)
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Counted by the job, which does not make anybody be here.
    void counted(AccountId account, Optional<Long> count) {
        long now = System.nanoTime();
        if (count.isEmpty()) known.remove(account);
        else known.computeIfPresent(account, (_, before) -> new Known(count, before.asked(), now));
    }
}
