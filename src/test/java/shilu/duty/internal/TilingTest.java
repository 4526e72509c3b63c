package shilu.duty.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shilu.common.Period;
import shilu.duty.CalendarDay;
import shilu.programme.Cadence;
import shilu.programme.Duty;
import shilu.programme.Label;
import shilu.unit.People.Office;

/// Where such software breaks: New Year, leap days, the end of months; and working days over holidays.
class TilingTest {
    private static final Period YEARS = Period.parse("2023-11-20..2027-02-10");

    @ParameterizedTest
    @EnumSource(value = Cadence.class, mode = EnumSource.Mode.EXCLUDE, names = "EVENT")
    void periods_touch_and_leave_no_day_out(Cadence every) {
        var tiles = Tiling.ending(duty(every, List.of(), null), YEARS);
        for (int i = 1; i < tiles.size(); i++)
            assertThat(tiles.get(i).from()).isEqualTo(tiles.get(i - 1).to().plusDays(1));
        assertThat(tiles.getLast().to()).isBeforeOrEqualTo(YEARS.to());
    }

    @Test
    void a_week_goes_over_new_year_and_belongs_to_the_year_it_ends_in() {
        var weekly = duty(Cadence.WEEK, List.of(), null);
        assertThat(Tiling.ending(weekly, Period.parse("2025")).getLast())
                .isEqualTo(Period.parse("2025-12-22..2025-12-28"));
        assertThat(Tiling.ending(weekly, Period.parse("2026")).getFirst())
                .isEqualTo(Period.parse("2025-12-29..2026-01-04"));
    }

    @Test
    void the_last_ten_days_end_with_the_month() {
        assertThat(Tiling.ending(duty(Cadence.TEN_DAYS, List.of(), null), Period.parse("2024-02")))
                .containsExactly(
                        Period.parse("2024-02-01..2024-02-10"),
                        Period.parse("2024-02-11..2024-02-20"),
                        Period.parse("2024-02-21..2024-02-29"));
    }

    @Test
    void a_fixed_leap_day_is_the_28th_in_other_years() {
        var fixed = duty(Cadence.YEAR, List.of(MonthDay.of(2, 29), MonthDay.of(12, 15)), null);
        assertThat(Tiling.ending(fixed, Period.parse("2024-01-01..2025-12-31")))
                .extracting(Period::to)
                .containsExactly(
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2024, 12, 15),
                        LocalDate.of(2025, 2, 28),
                        LocalDate.of(2025, 12, 15));
    }

    @Test
    void an_anchor_takes_one_part_of_the_year() {
        assertThat(Tiling.ending(duty(Cadence.YEAR, List.of(), "q4"), Period.parse("2025")))
                .containsExactly(Period.parse("2025Q4"));
    }

    @Test
    void working_days_pass_over_holidays_and_take_worked_weekends() {
        var calendar = KnownCalendar.of(ShippedDays.all());
        assertThat(calendar.due(LocalDate.of(2024, 9, 30), 3, null).day()).isEqualTo(LocalDate.of(2024, 10, 10));
        assertThat(calendar.due(LocalDate.of(2020, 1, 31), 1, null).day()).isEqualTo(LocalDate.of(2020, 2, 3));
        assertThat(calendar.works(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(calendar.works(LocalDate.of(2022, 12, 31))).isFalse();
    }

    @Test
    void a_year_without_a_table_is_said() {
        var calendar = KnownCalendar.of(ShippedDays.all());
        assertThat(calendar.due(LocalDate.of(2026, 12, 31), 5, null).guessed()).containsExactly(2027);
        assertThat(calendar.due(LocalDate.of(2025, 12, 31), 5, null).guessed()).isEmpty();
        var ordinary = KnownCalendar.of(
                List.of(new CalendarDay(LocalDate.of(2025, 10, 1), CalendarDay.Kind.ORDINARY, "国庆节", "更正")));
        assertThat(ordinary.works(LocalDate.of(2025, 10, 1))).isTrue();
    }

    private static Duty duty(Cadence every, List<MonthDay> on, @org.jspecify.annotations.Nullable String anchor) {
        var name = new Label("事项", "Duty");
        return new Duty(
                "t.duty",
                name,
                Office.IN_CHARGE,
                Set.of(),
                every,
                false,
                null,
                1,
                null,
                on,
                anchor,
                0,
                5,
                null,
                null,
                false,
                "条款",
                List.of(),
                List.of());
    }
}
