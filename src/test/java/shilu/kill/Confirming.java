package shilu.kill;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import shilu.common.RecordId;
import shilu.journeys.Visitor;

/// Several tabs that confirm what waits, one record or a batch at a time, and note which requests the server answered.
final class Confirming {
    private static final int TABS = 6;
    static final int BATCH = 10;

    private final Visitor visitor;
    private final Semaphore answers = new Semaphore(0);
    private final Semaphore refusals = new Semaphore(0);
    private final List<HttpResponse<String>> refused = Collections.synchronizedList(new ArrayList<>());
    private final Set<RecordId> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<RecordId> asked = ConcurrentHashMap.newKeySet();
    private final List<List<RecordId>> batches = new ArrayList<>();
    private final ExecutorService tabs = Executors.newFixedThreadPool(TABS);

    private Confirming(Visitor visitor) {
        this.visitor = visitor;
    }

    /// Begins; every fourth request is a batch.
    static Confirming of(List<RecordId> records, Visitor visitor) {
        var confirming = new Confirming(visitor);
        for (int from = 0; from < records.size(); ) {
            int to = Math.min(records.size(), from % 4 == 0 ? from + BATCH : from + 1);
            confirming.ask(List.copyOf(records.subList(from, to)));
            from = to;
        }
        return confirming;
    }

    private void ask(List<RecordId> records) {
        if (records.size() > 1) batches.add(records);
        tabs.submit(() -> answered(records, () -> post(records)));
    }

    private HttpResponse<String> post(List<RecordId> records) {
        if (records.size() == 1) return visitor.post("/records/" + records.getFirst() + "/confirmation");
        return visitor.post(
                "/confirmations",
                records.stream()
                        .flatMap(id -> List.of("record", id.value()).stream())
                        .toArray(String[]::new));
    }

    /// Only an answer that says yes is one; a server that died gives none.
    private void answered(List<RecordId> records, Supplier<HttpResponse<String>> request) {
        asked.addAll(records);
        try {
            var answer = request.get();
            if (answer.statusCode() / 100 != 3) {
                refused.add(answer);
                refusals.release();
                return;
            }
        } catch (UncheckedIOException dead) {
            return;
        }
        acknowledged.addAll(records);
        answers.release();
    }

    void waitForAnswers(int many) throws InterruptedException {
        if (!answers.tryAcquire(many, 1, TimeUnit.MINUTES)) throw new IllegalStateException("no answers");
    }

    void waitForARefusal() throws InterruptedException {
        if (!refusals.tryAcquire(1, TimeUnit.MINUTES)) throw new IllegalStateException("nothing was refused");
    }

    /// What the server answered when it did not say yes.
    List<HttpResponse<String>> refused() {
        return List.copyOf(refused);
    }

    /// The server is dead; nobody asks any more.
    void end() throws InterruptedException {
        tabs.shutdownNow();
        if (!tabs.awaitTermination(1, TimeUnit.MINUTES)) throw new IllegalStateException("still asking");
    }

    Set<RecordId> acknowledged() {
        return acknowledged;
    }

    /// Whatever may have been confirmed: acknowledged, or under way.
    Set<RecordId> asked() {
        return asked;
    }

    List<List<RecordId>> batches() {
        return batches;
    }
}
