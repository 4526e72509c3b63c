package shilu.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import shilu.common.Period;
import shilu.common.Region;
import shilu.common.UnitId;

/// A county some random things have happened in, for the tests of what is made of its figures.
public final class RandomCounty {
    private final Story story = new Story();

    private RandomCounty() {}

    /// The same for the same seed.
    public static RandomCounty after(int steps, long seed) {
        var random = new Random(seed);
        var county = new RandomCounty();
        var kinds = Step.What.values();
        for (int i = 0; i < steps; i++)
            county.story.play(new Step(
                    kinds[random.nextInt(kinds.length)],
                    random.nextInt(10_000),
                    random.nextInt(10_000),
                    random.nextInt(365),
                    random.nextInt(10_000),
                    random.nextInt(64)));
        return county;
    }

    public Region region() {
        return story.world.region;
    }

    public UnitId top() {
        return story.world.county.id();
    }

    public List<UnitId> units() {
        return story.units.stream().map(unit -> unit.id()).toList();
    }

    /// Positions of the past, the last one now.
    public List<Long> moments() {
        var all = new ArrayList<>(story.moments);
        all.add(story.now());
        return all;
    }

    public static List<String> metrics() {
        return Said.metrics();
    }

    /// What the figure is by what was said, worked out by itself.
    public Optional<BigDecimal> expected(String metric, UnitId unit, Period period, long asOf) {
        return story.oracle.figure(metric, unit, true, period, asOf);
    }
}
