package shilu.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing in Java knows a pack: with every id replaced, all of them run as before.
class RenamingTest {
    private static final Path COMMON = Path.of("packs/common");
    private static final Path IDEOLOGY = Path.of("packs/ideology-responsibility");
    private static final Path SAFETY = Path.of("packs/work-safety");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void packs_with_every_id_renamed_are_sound_and_count_the_same(long seed) throws IOException {
        var random = new Random(seed);
        var renaming = Renaming.of(List.of(COMMON, IDEOLOGY, SAFETY), folder, random);
        assertThat(renaming.all()).hasSizeGreaterThan(150);
        var renamed = folder.resolve(renaming.pack("ideology-responsibility"));
        var second = folder.resolve(renaming.pack("work-safety"));
        assertThat(Packs.faults(renamed)).isEmpty();
        assertThat(Packs.faults(second)).isEmpty();

        var before = Packs.read(IDEOLOGY, SAFETY);
        var after = Packs.read(renamed, second);
        int counted = 0;
        for (var kind : before.kinds())
            for (int i = 0; i < 20; i++) {
                var values = Renaming.random(kind, before.topics(), random);
                var amounts = before.amounts(kind.id(), values);
                counted += amounts.size();
                var other = new KindId(renaming.dotted(kind.id().value()));
                assertThat(after.amounts(other, renaming.values(values))).isEqualTo(renamed(amounts, renaming));
                assertThat(after.partnerAmounts(other, renaming.values(values)))
                        .hasSameSizeAs(before.partnerAmounts(kind.id(), values));
                assertThat(after.problems(after.kind(other).orElseThrow(), renaming.values(values)))
                        .hasSameSizeAs(before.problems(kind, values));
            }
        assertThat(counted).isGreaterThan(500);
    }

    private static Map<MetricId, BigDecimal> renamed(Map<MetricId, BigDecimal> amounts, Renaming renaming) {
        var renamed = new HashMap<MetricId, BigDecimal>();
        amounts.forEach((metric, amount) -> renamed.put(new MetricId(renaming.dotted(metric.value())), amount));
        return renamed;
    }
}
