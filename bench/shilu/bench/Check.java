package shilu.bench;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import shilu.document.AReport;
import shilu.document.SevenPages;
import shilu.document.Verdict;

/// The check of one document that came back edited.
public final class Check implements Line {
    private static final double MILLIS = 50;

    @State(Scope.Benchmark)
    public static class Checking {
        private final byte[] edited = new SevenPages().edited();

        @Benchmark
        public Verdict check() {
            return AReport.CHECKING.check(edited);
        }
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public List<Row> measure(Extent extent) throws Exception {
        double millis = Jmh.run(Checking.class, extent).get("check").millis();
        return List.of(Row.of(
                "check of one edited document, 7 pages, " + SevenPages.FIGURES + " figures",
                Text.number(millis) + " ms",
                "≤ 50 ms",
                millis <= MILLIS));
    }
}
