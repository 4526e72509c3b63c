package shilu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.context.ConfigurableApplicationContext;
import shilu.common.Role;
import shilu.ledger.Tampering.Row;
import shilu.sample.World;

/// Invariant 1 over random ledgers of several units: every chain closes, every body is the canonical JSON it is
/// hashed from, and any single change to what is stored is told with its unit and number.
class ChainPropertiesTest {
    private static ConfigurableApplicationContext application;
    private static Tampering database;

    @BeforeContainer
    static void open() throws Exception {
        var home = Files.createTempDirectory("shilu-chains");
        application = World.apart(home);
        database = new Tampering(home);
    }

    @AfterContainer
    static void close() throws Exception {
        database.close();
        application.close();
    }

    /// The gate plays the same stories each time; to search for new ones, leave the seed out and raise the tries.
    @Property(tries = 25, seed = "20251231", shrinking = ShrinkingMode.OFF)
    void whatever_is_changed_is_told(@ForAll("stories") List<Integer> story, @ForAll Random random) throws Exception {
        var bureau = play(story);
        var chains = application.getBean(Chains.class);
        var rows = database.rows(bureau.region.value());
        assertThat(chains.check().problems()).isEmpty();
        for (var row : rows) everyBodyIsCanonicalAndHashed(row);
        var held = chains.heads(bureau.region, List.of(bureau.unit.id(), bureau.neighbour.id()), Long.MAX_VALUE)
                .values();
        assertThat(chains.against(held)).isEmpty();
        for (int i = 0; i < 12; i++) {
            var change = database.change(rows, random);
            var told =
                    change.cutsTheEnd() ? chains.against(held) : chains.check().problems();
            assertThat(told.stream()
                            .map(problem -> List.of(
                                    problem.details().get(0), problem.details().get(1))))
                    .as("%s", change)
                    .containsAnyElementsOf(change.places().stream()
                            .map(place -> List.<Object>of(name(bureau, place.unit()), place.seq()))
                            .toList());
            database.restore();
        }
        assertThat(chains.check().problems()).isEmpty();
    }

    private static void everyBodyIsCanonicalAndHashed(Row row) throws IOException {
        assertThat(new JsonCanonicalizer(row.body()).getEncodedString()).isEqualTo(row.body());
        assertThat(Tampering.sha256((row.prev() + row.body()).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(row.hash());
    }

    private static String name(Bureau bureau, String unit) {
        if (unit.equals(bureau.unit.id().value())) return bureau.unit.name();
        return unit.equals(bureau.neighbour.id().value()) ? bureau.neighbour.name() : unit;
    }

    /// Two units of one county work side by side; a number chooses what happens next, and to which record.
    private Bureau play(List<Integer> story) throws Exception {
        var bureau = new Bureau(application);
        var recorder = bureau.actor(bureau.county.id(), Role.RECORDER);
        var confirmer = bureau.actor(bureau.county.id(), Role.CONFIRMER);
        var records = new java.util.ArrayList<WorkRecord>();
        for (var unit : List.of(bureau.unit, bureau.neighbour)) {
            var work = bureau.meeting(Bureau.DAY, 3);
            records.add(bureau.ledger.submit(
                    new NewRecord(unit.id(), work.kind(), work.day(), work.values(), List.of(), null), recorder));
        }
        for (int step : story) {
            int at = step / 8 % records.size();
            var record = bureau.ledger.record(records.get(at).id(), confirmer).orElseThrow();
            boolean waits = record.pending() != null;
            boolean free = record.counts() && !waits;
            switch (step % 8) {
                case 0, 1 -> {
                    var work = bureau.meeting(Bureau.DAY.plusDays(step % 90), step % 40);
                    records.add(bureau.ledger.submit(
                            new NewRecord(record.unit(), work.kind(), work.day(), work.values(), List.of(), null),
                            recorder));
                }
                case 2, 3 -> {
                    if (waits) bureau.ledger.confirm(record.id(), confirmer);
                }
                case 4 -> {
                    if (waits) bureau.ledger.giveBack(record.id(), "请补充：“\u0001”\uD83D\uDCC4 " + step, confirmer);
                }
                case 5 -> {
                    if (free)
                        bureau.ledger.correct(
                                record.id(), record.day(), Bureau.values(step % 50), List.of(), "数错了", recorder);
                }
                case 6 -> {
                    if (free) bureau.ledger.withdraw(record.id(), "重复", recorder);
                }
                default -> database.blankOneText(bureau.region.value(), step);
            }
        }
        database.keep(bureau.region.value());
        return bureau;
    }

    @Provide
    Arbitrary<List<Integer>> stories() {
        return Arbitraries.integers().between(0, 100_000).list().ofMinSize(8).ofMaxSize(40);
    }
}
