package shilu.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.metric.internal.RolledUp;
import shilu.programme.MetricId;
import shilu.programme.Programmes;
import shilu.sample.World;
import shilu.unit.Unit;
import shilu.unit.Units;

class FoldingTest {
    private static final int MEETINGS = 24;

    private final Story story = new Story();
    private final Folding folding = World.bean(Folding.class);
    private final Figures figures = World.bean(Figures.class);

    /// Meetings at each unit, spread over the year.
    private void meetings() {
        for (int i = 0; i < MEETINGS; i++) {
            story.play(new Step(Step.What.SUBMIT_MEETING, i, 0, i * 15, i, 0));
            story.play(new Step(Step.What.ANSWER_YES, 0, i, 0, 0, 0));
        }
    }

    private String meetingsOf(UnitId unit, long asOf) {
        var question =
                new Question(story.world.region, new MetricId("tiny.meetings"), unit, true, Period.year(2025), asOf);
        return figures.figure(question).shown();
    }

    private String meetingsNow() {
        return meetingsOf(story.world.county.id(), story.now());
    }

    @Test
    void what_is_not_folded_yet_counts_at_once() {
        meetings();
        assertThat(meetingsNow()).isEqualTo("24");
        folding.step(story.world.region, 7);
        assertThat(meetingsNow()).isEqualTo("24");
        folding.fold(story.world.region);
        assertThat(meetingsNow()).isEqualTo("24");
        assertThat(folding.folded(story.world.region)).isEqualTo(story.now());
    }

    @Test
    void a_step_that_dies_loses_and_doubles_nothing() {
        meetings();
        folding.step(story.world.region, 5);
        RolledUp.dying(story.world.region, 10);
        assertThat(meetingsNow()).isEqualTo("24");
        assertThat(RolledUp.stepByStep(story.world.region)).isEqualTo(RolledUp.atOnce(story.world.region));
    }

    @Test
    void two_who_fold_at_once_count_once() throws Exception {
        meetings();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Void> folder = () -> {
                while (folding.step(story.world.region, 1)) Thread.yield();
                return null;
            };
            for (var each : threads.invokeAll(List.of(folder, folder, folder, folder))) each.get();
        }
        assertThat(meetingsNow()).isEqualTo("24");
        assertThat(RolledUp.stepByStep(story.world.region)).isNotEmpty().isEqualTo(RolledUp.atOnce(story.world.region));
    }

    private void adoptHours(Unit top) {
        var programmes = World.bean(Programmes.class);
        var pack = programmes.keep(story.world.region, Path.of("src/test/resources/packs-tiny/v2/twin"));
        programmes.adopt(pack, top.id(), Story.BEGINNING, LocalDate.of(2099, 12, 31), story.world.administrator());
    }

    /// Every unit's hours, by whole months and by parts of them.
    private List<Figure> hours(long asOf) {
        return story.units.stream()
                .flatMap(unit -> Stream.of("2025", "2025-03-05..2025-10-20", "2025-04-02..2025-04-25")
                        .map(period -> new Question(
                                story.world.region,
                                new MetricId("tiny.hours"),
                                unit.id(),
                                true,
                                Period.parse(period),
                                asOf)))
                .map(figures::figure)
                .peek(figure -> RolledUp.readsAsTheContributionsDo(figure.question(), figure))
                .toList();
    }

    /// Steps of no more than three contributions; says how many it took, and that no answer changed on the way.
    private int folded(long... moments) {
        var answers = Arrays.stream(moments).mapToObj(this::hours).toList();
        for (int steps = 1; ; steps++) {
            boolean more = folding.step(story.world.region, 3);
            assertThat(Arrays.stream(moments).mapToObj(this::hours)).containsExactlyElementsOf(answers);
            if (!more) return steps;
        }
    }

    @Test
    void what_one_fact_changes_in_very_many_records_is_added_up_in_parts() {
        meetings();
        folding.fold(story.world.region);
        long before = story.now();
        adoptHours(story.world.county);
        assertThat(folded(before, story.now())).isEqualTo(7);
        assertThat(RolledUp.stepByStep(story.world.region)).isEqualTo(RolledUp.atOnce(story.world.region));
    }

    /// The pack is in force in one half of the tree only, so what moves into it gives more from then on, and stands
    /// elsewhere.
    @Test
    void a_move_that_also_changes_what_records_give_is_added_up_in_parts() {
        meetings();
        adoptHours(story.units.get(1));
        folding.fold(story.world.region);
        long before = story.now();
        World.bean(Units.class)
                .move(
                        story.units.get(3).id(),
                        story.units.get(1).id(),
                        LocalDate.of(2025, 1, 1),
                        story.world.administrator());
        assertThat(folded(before, story.now())).isGreaterThan(1);
        assertThat(RolledUp.stepByStep(story.world.region)).isEqualTo(RolledUp.atOnce(story.world.region));
    }

    @Test
    void a_back_dated_move_takes_folded_months_along_and_leaves_earlier_answers_alone() {
        meetings();
        folding.fold(story.world.region);
        long before = story.now();
        var from = story.units.get(0).id();
        var to = story.units.get(1).id();
        int moved = Integer.parseInt(meetingsOf(story.units.get(2).id(), before));
        int given = Integer.parseInt(meetingsOf(to, before));
        World.bean(Units.class)
                .move(story.units.get(2).id(), to, LocalDate.of(2025, 1, 1), story.world.administrator());
        assertThat(moved).isPositive();
        for (boolean folded : new boolean[] {false, true}) {
            if (folded) folding.fold(story.world.region);
            assertThat(meetingsOf(to, story.now())).isEqualTo(String.valueOf(given + moved));
            assertThat(meetingsOf(to, before)).isEqualTo(String.valueOf(given));
            assertThat(meetingsOf(from, before)).isNotEqualTo(meetingsOf(from, story.now()));
        }
    }

    @Test
    void what_was_asked_before_later_work_is_answered_the_same() {
        meetings();
        var asked = IntStream.range(0, story.units.size())
                .mapToObj(at -> meetingsOf(story.units.get(at).id(), story.now()))
                .toList();
        folding.fold(story.world.region);
        long then = story.now();
        meetings();
        folding.fold(story.world.region);
        assertThat(IntStream.range(0, story.units.size())
                        .mapToObj(at -> meetingsOf(story.units.get(at).id(), then)))
                .containsExactlyElementsOf(asked);
    }
}
