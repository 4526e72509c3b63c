package shilu.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One piece of work nobody can count, while it lasts: after a second a line on stderr says what is being done, and
/// then every few seconds how long it has taken. To be closed when it is done.
public final class Working implements AutoCloseable {
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread teller;

    /// @param progress told the seconds that went by
    /// @param tick     how often; the progress decides what is shown
    Working(Progress progress, Duration tick) {
        long begun = System.nanoTime();
        teller = Thread.ofPlatform().daemon().name("working").start(() -> {
            while (!over(tick))
                progress.reach(Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        });
    }

    private boolean over(Duration tick) {
        try {
            return done.await(tick.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Nothing more is said once this returns.
    @Override
    public void close() {
        done.countDown();
        try {
            teller.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
