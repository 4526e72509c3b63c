package shilu.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.metric.internal.RolledUp;
import shilu.programme.MetricId;
import shilu.sample.World;
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
