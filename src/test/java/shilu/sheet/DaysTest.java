package shilu.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    private static final LocalDate DAY = LocalDate.of(2025, 2, 3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-03",
                "2025/2/3",
                "2025.2.3",
                "2025年2月3日",
                "2025 年 2 月 3 日",
                "２０２５年２月３日",
                "20250203",
                " 2025-2-3 ",
                "2025年2月3日（星期一）"
            })
    void reads_a_day_in_every_usual_writing(String written) {
        assertThat(Days.read(written)).isEqualTo(new Days.Read(DAY, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-03 14:30",
                "2025年2月3日14时30分",
                "2025年2月3日 下午2：30",
                "2025-02-03T14:30:00",
                "2025-02-03 14:30-16:00",
                "2025年2月3日14点30分至16点"
            })
    void reads_the_hour_with_it(String written) {
        assertThat(Days.read(written)).isEqualTo(new Days.Read(DAY, LocalTime.of(14, 30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-30", "2025年13月1日", "20250231", "2025-02-03 25:00"})
    void knows_a_day_the_calendar_does_not_have(String written) {
        assertThat(Days.read(written)).isEqualTo(new Days.NoSuchDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2月3日", "上旬", "45690", "2025年2月", "待定"})
    void guesses_nothing(String written) {
        assertThat(Days.read(written)).isEqualTo(new Days.NotADay());
    }

    @Test
    void takes_a_span_by_its_first_day() {
        assertThat(Days.read("2025年2月3日至5日")).isEqualTo(new Days.Read(DAY, null));
    }
}
