package shilu.sample;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;

/// What the product sends to its database.
public final class Statements {
    private Statements() {}

    /// How many statements the thread sends while it does something in the [World].
    public static int sent(Runnable something) {
        var configuration = World.bean(DSLContext.class).configuration();
        var before = configuration.executeListenerProviders();
        var all = Arrays.copyOf(before, before.length + 1);
        var thread = Thread.currentThread();
        var sent = new AtomicInteger();
        all[before.length] = () -> ExecuteListener.onExecuteStart(_ -> {
            if (Thread.currentThread() == thread) sent.incrementAndGet();
        });
        configuration.set(all);
        try {
            something.run();
        } finally {
            configuration.set(before);
        }
        return sent.get();
    }
}
