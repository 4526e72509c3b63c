package shilu.metric.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import shilu.common.Period;

class SplitTest {

    @Property(tries = 300, seed = "20251231")
    void parts_are_the_period_without_gap_or_overlap(
            @ForAll @IntRange(max = 3000) int start,
            @ForAll @IntRange(max = 900) int days,
            @ForAll @IntRange(max = 3) int split) {
        var from = LocalDate.of(2018, 1, 1).plusDays(start);
        var period = new Period(from, from.plusDays(days));
        var next = from;
        for (var part : Split.values()[split].parts(period)) {
            assertThat(part.from()).isEqualTo(next);
            next = part.to().plusDays(1);
        }
        assertThat(next).isEqualTo(period.to().plusDays(1));
    }

    @Test
    void a_year_has_its_months_and_a_cut_quarter_is_cut() {
        assertThat(Split.MONTH.parts(Period.year(2024))).hasSize(12).contains(Period.parse("2024-02-01..2024-02-29"));
        assertThat(Split.QUARTER.parts(Period.parse("2025-02-10..2025-05-01")))
                .containsExactly(Period.parse("2025-02-10..2025-03-31"), Period.parse("2025-04-01..2025-05-01"));
    }

    @Test
    void a_table_that_cannot_be_read_becomes_coarser() {
        assertThat(Split.MONTH.readable(Period.parse("2020-01-01..2025-12-31"))).isEqualTo(Split.QUARTER);
        assertThat(Split.MONTH.readable(Period.parse("2010-01-01..2025-12-31"))).isEqualTo(Split.YEAR);
        assertThat(Split.UNIT.readable(Period.parse("2010-01-01..2025-12-31"))).isEqualTo(Split.UNIT);
    }
}
