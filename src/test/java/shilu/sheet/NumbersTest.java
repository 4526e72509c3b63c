package shilu.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|12", "１２|12", "12人|12", "1,200|1200", "１，２００份|1200", "0.5|0.5", "-3|-3", " 7 |7"})
    void reads_a_number_in_every_usual_writing(String written, String number) {
        assertThat(Numbers.read(written))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "约50", "50余人", "十二", "12/15", "全体", "1,20"})
    void guesses_nothing(String written) {
        assertThat(Numbers.read(written)).isEmpty();
    }
}
