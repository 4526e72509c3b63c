package shilu.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import shilu.sample.Databases;

/// Sees the files of the database grow, from when it is made on: somebody is writing at this very moment. A server of
/// PostgreSQL keeps its files elsewhere; there it is any moment.
final class Growth implements AutoCloseable {
    private static final int ANY_MOMENT_MILLIS = 6_000;
    private static final int IDLE_SECONDS = 10;

    private final WatchService watch;
    private final Random random;

    Growth(Path home, Random random) throws IOException {
        this.random = random;
        watch = home.getFileSystem().newWatchService();
        home.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
    }

    /// Returns when they grew that many times, when the process ended before, or when nothing grows any more.
    void await(int times, Process process) throws InterruptedException {
        if (Databases.postgresql()) {
            process.waitFor(random.nextInt(ANY_MOMENT_MILLIS), TimeUnit.MILLISECONDS);
            return;
        }
        for (int i = 0; i < times && process.isAlive(); i++) {
            var key = watch.poll(IDLE_SECONDS, TimeUnit.SECONDS);
            if (key == null) return;
            key.pollEvents();
            key.reset();
        }
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
