package shilu.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs the benchmarks of a class, one after the other, each in a JVM of its own and on one thread.
final class Jmh {
    /// @param millis    of one call, the median of the iterations
    /// @param allocated bytes of one call
    record Score(double millis, double allocated) {}

    private Jmh() {}

    static Map<String, Score> run(Class<?> benchmarks, Extent extent) throws RunnerException {
        var options = new OptionsBuilder()
                .include("^" + benchmarks.getName().replace("$", ".") + "\\.")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .forks(1)
                .threads(1)
                .warmupIterations(extent.of(1, 5, 5))
                .warmupTime(TimeValue.seconds(extent.of(1, 3, 3)))
                .measurementIterations(extent.of(1, 7, 15))
                .measurementTime(TimeValue.seconds(extent.of(1, 2, 2)))
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-Xmx1g")
                .verbosity(VerboseMode.SILENT)
                .build();
        var scores = new TreeMap<String, Score>();
        for (var result : new Runner(options).run()) scores.put(name(result), score(result));
        return scores;
    }

    private static String name(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static Score score(RunResult result) {
        var allocated = result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().contains("gc.alloc.rate.norm"))
                .findFirst()
                .orElseThrow()
                .getValue();
        return new Score(result.getPrimaryResult().getStatistics().getPercentile(50), allocated.getScore());
    }
}
