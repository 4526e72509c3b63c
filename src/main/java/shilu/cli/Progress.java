package shilu.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/// How far a longer job is, on stderr: silent for the first second, then a line every two seconds.
/// Lines rather than a moving bar: they read the same in a terminal, a log and a screen reader.
public final class Progress implements AutoCloseable {
    private static final long SILENT = Duration.ofSeconds(1).toNanos();
    private static final long BETWEEN = Duration.ofSeconds(2).toNanos();

    private final PrintStream to;
    private final LongSupplier nanos;
    private final LongFunction<String> line;
    private long next;
    private boolean shown;
    private long done;

    Progress(PrintStream to, LongSupplier nanos, LongFunction<String> line) {
        this.to = to;
        this.nanos = nanos;
        this.line = line;
        this.next = nanos.getAsLong() + SILENT;
    }

    public void step() {
        reach(done + 1);
    }

    public void reach(long done) {
        this.done = done;
        long now = nanos.getAsLong();
        if (now - next < 0) return;
        next = now + BETWEEN;
        shown = true;
        to.println(line.apply(done));
    }

    /// Shows the last state, if any was shown before it.
    @Override
    public void close() {
        if (shown) to.println(line.apply(done));
    }
}
