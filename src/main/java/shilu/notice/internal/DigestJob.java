package shilu.notice.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import shilu.cli.Job;
import shilu.common.DatabaseAway;
import shilu.notice.Digests;

/// Sends the messages of the day, on a thread of its own: a server elsewhere that does not answer keeps no other job
/// waiting.
@Component
class DigestJob implements Job, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DigestJob.class);
    private static final int AT_ONCE = 50;
    private static final int END_IN_SECONDS = 5;

    private final Digests digests;
    private final AtomicBoolean sending = new AtomicBoolean();
    private final ExecutorService beside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("notices").factory());

    DigestJob(Digests digests) {
        this.digests = digests;
    }

    @Override
    public String name() {
        return "notice.digest";
    }

    @Override
    public void run() {
        if (sending.compareAndSet(false, true)) beside.execute(this::send);
    }

    private void send() {
        try {
            digests.send(AT_ONCE);
        } catch (RuntimeException fault) {
            if (DatabaseAway.causes(fault))
                LOG.warn("Messages of the day did not reach the database; they are tried again");
            else LOG.error("Messages of the day failed; they are tried again", fault);
        } finally {
            sending.set(false);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        beside.shutdown();
        if (!beside.awaitTermination(END_IN_SECONDS, TimeUnit.SECONDS)) beside.shutdownNow();
    }
}
