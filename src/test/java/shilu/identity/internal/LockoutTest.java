package shilu.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockoutTest {
    private static final Instant FAILED = Instant.parse("2026-01-10T01:00:00Z");

    @Test
    void four_slips_cost_nothing() {
        assertThat(Lockout.waiting(4, FAILED, FAILED)).isFalse();
    }

    @Test
    void the_fifth_costs_a_minute() {
        assertThat(Lockout.waiting(5, FAILED, FAILED.plusSeconds(59))).isTrue();
        assertThat(Lockout.waiting(5, FAILED, FAILED.plusSeconds(60))).isFalse();
    }

    @Test
    void each_further_one_doubles_up_to_an_hour() {
        assertThat(Lockout.delay(6)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Lockout.delay(10)).isEqualTo(Duration.ofMinutes(32));
        assertThat(Lockout.delay(11)).isEqualTo(Duration.ofHours(1));
        assertThat(Lockout.delay(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
    }
}
