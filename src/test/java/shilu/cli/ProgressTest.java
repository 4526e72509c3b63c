package shilu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private long now;
    private final Progress progress =
            new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8), () -> now, done -> done + " of 9");

    private void after(double seconds) {
        now += Duration.ofMillis((long) (seconds * 1000)).toNanos();
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void one_piece_of_work_says_that_it_goes_on_until_it_is_done() throws InterruptedException {
        var told = new CountDownLatch(1);
        var line = new Progress(
                new PrintStream(shown, true, StandardCharsets.UTF_8),
                () -> now += Duration.ofSeconds(1).toNanos(),
                seconds -> {
                    told.countDown();
                    return "still at it";
                });
        try (var _ = new Working(line, Duration.ofMillis(1))) {
            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
        }
        var before = shown();
        assertThat(before).startsWith("still at it\n");
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void what_is_quick_says_nothing() {
        progress.step();
        after(0.9);
        progress.step();
        progress.close();
        assertThat(shown()).isEmpty();
    }

    @Test
    void what_takes_longer_says_how_far_it_is_now_and_then_and_at_the_end() {
        after(1.1);
        progress.step();
        after(1);
        progress.step();
        after(1);
        progress.reach(7);
        progress.step();
        progress.close();
        assertThat(shown()).isEqualTo("1 of 9\n7 of 9\n8 of 9\n");
    }
}
