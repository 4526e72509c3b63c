package shilu.bench;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The time users look at a page before they ask for the next, and the hour at which all of them leave.
record Pause(int leastMillis, int mostMillis, CountDownLatch over, Random random) {

    /// Thrown to whoever thinks when the hour comes.
    static final class Over extends RuntimeException {
        Over() {
            super(null, null, false, false);
        }
    }

    void think() {
        rest(random.nextInt(leastMillis, mostMillis));
    }

    /// Not all come at once.
    void arrive() {
        rest(random.nextInt(mostMillis));
    }

    private void rest(int millis) {
        try {
            if (over.await(millis, TimeUnit.MILLISECONDS)) throw new Over();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
