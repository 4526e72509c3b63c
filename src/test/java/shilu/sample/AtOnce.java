package shilu.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import shilu.common.Refused;

/// Several who do the same thing in the same moment.
public final class AtOnce {
    private AtOnce() {}

    /// What somebody does, numbered from 0.
    public interface Work {
        void of(int who) throws Exception;
    }

    /// How many of them were not refused. Anything but a refusal fails the test.
    public static int all(int number, Work work) throws Exception {
        var start = new CyclicBarrier(number);
        var done = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newFixedThreadPool(number)) {
            for (int i = 0; i < number; i++) done.add(threads.submit(one(i, work, start)));
        }
        return count(done);
    }

    private static Callable<Boolean> one(int who, Work work, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                work.of(who);
                return true;
            } catch (Refused refused) {
                return false;
            }
        };
    }

    private static int count(List<Future<Boolean>> done) throws InterruptedException, ExecutionException {
        int count = 0;
        for (var each : done) if (each.get()) count++;
        return count;
    }
}
