package shilu.bench;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/// Several at the same work.
final class Together {
    private Together() {}

    /// Seconds until all of them were done; each is made beforehand.
    static double seconds(int many, IntFunction<Callable<?>> work) throws InterruptedException, ExecutionException {
        var tasks = new ArrayList<Callable<Object>>();
        for (int i = 0; i < many; i++) tasks.add(work.apply(i)::call);
        try (var threads = Executors.newFixedThreadPool(many)) {
            long began = System.nanoTime();
            for (var done : threads.invokeAll(tasks)) done.get();
            return (System.nanoTime() - began) / 1e9;
        }
    }
}
