package shilu.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import shilu.inspection.Bursts.Burst;
import shilu.ledger.Journal.Arrival;

/// Which days are marked.
class BurstsTest {
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2025, 12, 31);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

    @Test
    void a_day_with_ten_records_half_of_which_are_of_work_long_past_is_marked() {
        var marked =
                Bursts.in(List.of(new Arrival(MARCH, NEW_YEARS_EVE, 5), new Arrival(NEW_YEARS_EVE, NEW_YEARS_EVE, 5)));
        assertThat(marked).containsExactly(new Burst(NEW_YEARS_EVE, 10, 5, MARCH, NEW_YEARS_EVE));
    }

    @Test
    void fewer_records_or_fewer_late_ones_are_not() {
        assertThat(Bursts.in(List.of(new Arrival(MARCH, NEW_YEARS_EVE, 9)))).isEmpty();
        assertThat(Bursts.in(
                        List.of(new Arrival(MARCH, NEW_YEARS_EVE, 5), new Arrival(NEW_YEARS_EVE, NEW_YEARS_EVE, 6))))
                .isEmpty();
    }

    @Test
    void thirty_days_are_not_long() {
        assertThat(Bursts.late(new Arrival(NEW_YEARS_EVE.minusDays(30), NEW_YEARS_EVE, 1)))
                .isFalse();
        assertThat(Bursts.late(new Arrival(NEW_YEARS_EVE.minusDays(31), NEW_YEARS_EVE, 1)))
                .isTrue();
    }
}
