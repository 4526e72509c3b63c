package shilu.identity.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long an account waits after failed sign-ins: not at all for the first four, then a minute, doubled each time, up
/// to an hour. Guessing becomes hopeless while the owner is never locked out for good.
final class Lockout {
    static final int FREE = 5;
    static final Duration FIRST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofHours(1);

    private Lockout() {}

    static boolean waiting(int failures, @Nullable Instant failedAt, Instant now) {
        return failedAt != null && now.isBefore(failedAt.plus(delay(failures)));
    }

    static Duration delay(int failures) {
        if (failures < FREE) return Duration.ZERO;
        int doublings = Math.min(failures - FREE, 6);
        var delay = FIRST.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
