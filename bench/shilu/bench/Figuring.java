package shilu.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import shilu.common.Period;
import shilu.metric.Folding;

/// Twenty figures of any unit and year, asked of the service, at every level of 100 000 units; each level's first
/// answers are held against sums over the bare rows.
final class Figuring implements Line {
    private static final double MEDIAN_MILLIS = 1;
    private static final double SLOWEST_MILLIS = 20;
    private static final int[] UNITS = {20, 400, 6_000, 93_579};
    private static final int[] FEW_UNITS = {3, 9, 27, 81};

    /// What came in since the job last added up, which it does every second: about what one region takes in at most.
    private static final int UNFOLDED = 400;

    private static final Period PARTS = Period.parse("2025-03-05..2025-10-20");
    private static final double PARTS_MILLIS = 20;

    private static final int FOLDED_AT_ONCE = 500_000;
    private static final int CHECKED = 2;

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public List<Row> measure(Extent extent) throws Exception {
        return Engine.eachStore(store -> on(store, extent));
    }

    private static List<Row> on(Store store, Extent extent) throws Exception {
        int records = extent.of(2_000, 1_000_000, 10_000_000);
        int unfolded = Math.min(UNFOLDED, records / 2);
        try (var office = new Office(store, 0)) {
            var filled = new Filled(office, store, extent == Extent.QUICK ? FEW_UNITS : UNITS);
            filled.confirm(records - unfolded);
            var folding = office.bean(Folding.class);
            long began = System.nanoTime();
            while (folding.step(office.region, FOLDED_AT_ONCE)) Thread.yield();
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf("%s: %d rows folded in %.0f s%n", store.engine(), filled.work.rows(), seconds);
            filled.confirm(unfolded);
            var rows = new ArrayList<Row>();
            for (int level = 0; level < filled.country.levels.size(); level++)
                rows.add(row(filled, level, records, unfolded, extent));
            rows.add(parts(filled, records, unfolded, extent));
            return rows;
        }
    }

    /// Begun and ended in the midst of a month, where the most units are.
    private static Row parts(Filled filled, int records, int unfolded, Extent extent) {
        int asked = extent.of(5, 100, 100);
        for (int i = 0; i < asked; i++) filled.ask(PARTS, i);
        var millis = new double[asked];
        for (int i = 0; i < asked; i++) millis[i] = filled.ask(PARTS, i);
        Arrays.sort(millis);
        var what = "%s: one figure of %s at the top, %,d records, %.2f %% not folded"
                .formatted(filled.store.engine(), PARTS, records, 100.0 * unfolded / records);
        double median = millis[asked / 2];
        return Row.of(what, "p50 %.2f ms".formatted(median), "p50 ≤ 20 ms", median <= PARTS_MILLIS);
    }

    private static Row row(Filled filled, int level, int records, int unfolded, Extent extent) throws Exception {
        var random = new Random(level);
        for (int i = 0; i < CHECKED; i++) filled.agrees(level, random);
        int asked = extent.of(10, 1_000, 1_000);
        for (int i = 0; i < asked / 2; i++) filled.ask(level, random);
        var millis = new double[asked];
        for (int i = 0; i < asked; i++) millis[i] = filled.ask(level, random);
        Arrays.sort(millis);
        double median = millis[asked / 2];
        double slowest = millis[(int) (asked * 0.99)];
        var what = "%s: %d figures of a unit and year, level %d of 5, %,d records, %.2f %% not folded"
                .formatted(filled.store.engine(), Filled.FIGURES, level + 1, records, 100.0 * unfolded / records);
        return Row.of(
                what,
                "p50 %.2f ms, p99 %.2f ms".formatted(median, slowest),
                "p50 ≤ 1 ms, p99 ≤ 20 ms",
                median <= MEDIAN_MILLIS && slowest <= SLOWEST_MILLIS);
    }
}
