package shilu.arrival.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import shilu.arrival.SheetId;

class SheetKeyTest {
    private static final Instant NOW = Instant.parse("2026-03-05T01:00:07.5Z");

    private final SheetId sheet = SheetId.fresh();
    private final String secret = SheetKey.newSecret();
    private final SheetKey key = new SheetKey(sheet, secret);

    @Test
    void a_code_is_good_from_when_it_is_shown_for_a_minute_and_no_longer() {
        for (int shift = 0; shift < 20; shift++) {
            var shown = NOW.plusSeconds(shift);
            var began = Instant.ofEpochSecond(shown.getEpochSecond() / 20 * 20);
            var code = key.code(shown);
            assertThat(key.opens(code, shown)).isTrue();
            assertThat(key.opens(code, began.plusMillis(59_999))).isTrue();
            assertThat(key.opens(code, began.plusSeconds(60))).isFalse();
            assertThat(key.opens(code, began.minusMillis(1))).as("not yet").isFalse();
        }
    }

    @Test
    void another_is_shown_before_the_first_is_over() {
        assertThat(key.code(NOW.plus(SheetKey.STEP))).isNotEqualTo(key.code(NOW));
        assertThat(SheetKey.STEP.multipliedBy(2)).isLessThan(SheetKey.CODE);
    }

    @Test
    void a_code_is_of_one_sheet_and_one_secret() {
        var code = key.code(NOW);
        assertThat(new SheetKey(SheetId.fresh(), secret).opens(code, NOW)).isFalse();
        assertThat(new SheetKey(sheet, SheetKey.newSecret()).opens(code, NOW)).isFalse();
        assertThat(new SheetKey(sheet, secret).opens(code, NOW))
                .as("at another server")
                .isTrue();
        for (var guess : new String[] {"", "x", code.substring(1), code + code})
            assertThat(key.opens(guess, NOW)).isFalse();
    }

    @Test
    void a_ticket_says_which_device_and_when_and_cannot_be_made_up() {
        var ticket = key.ticket("device", NOW);
        var read = key.read(ticket).orElseThrow();
        assertThat(read.device()).isEqualTo("device");
        assertThat(read.fresh(NOW.plus(Duration.ofMinutes(9)))).isTrue();
        assertThat(read.fresh(NOW.plus(Duration.ofMinutes(10)))).isFalse();
        assertThat(key.read(ticket.replace("device", "another"))).isEmpty();
        assertThat(key.read(ticket.replaceFirst("\\.[0-9]", ".9"))).isEmpty();
        assertThat(new SheetKey(SheetId.fresh(), secret).read(ticket)).isEmpty();
        for (var guess : new String[] {"", ".", "..", "a.b.c", "a.1." + key.code(NOW), ticket + "."})
            assertThat(key.read(guess)).isEmpty();
    }
}
