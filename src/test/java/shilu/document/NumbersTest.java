package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shilu.document.WrittenNumber.Sort;

class NumbersTest {
    private final Numbers numbers = Numbers.standard();

    @Test
    void one_value_is_read_from_every_way_of_writing_it() {
        for (var way : List.of("12340", "12,340", "12 340", "１２３４０", "1.234万", "一万二千三百四十"))
            assertThat(numbers.read(way))
                    .as(way)
                    .get()
                    .satisfies(number -> assertThat(number.value()).isEqualByComparingTo("12340"));
        for (var way : List.of("45%", "４５％", "百分之四十五", "450‰", "四成五", "4.5成"))
            assertThat(numbers.read(way))
                    .as(way)
                    .get()
                    .satisfies(number -> assertThat(number.value()).isEqualByComparingTo("0.45"));
    }

    @Test
    void a_measure_word_is_told_and_an_approximation_too() {
        var number = numbers.figuresIn("报送信息三百余条").getFirst();
        assertThat(number.measure()).isEqualTo("条");
        assertThat(number.approximate()).isTrue();
        assertThat(number.value()).isEqualByComparingTo("300");
    }

    @Test
    void what_is_more_than_one_number_is_read_as_none() {
        assertThat(numbers.read("12至15")).isEmpty();
        assertThat(numbers.read("—")).isEmpty();
        assertThat(numbers.read("12次，共")).isEmpty();
    }

    @Test
    void a_single_one_is_kept_apart() {
        assertThat(numbers.in("召开一次会议")).extracting(WrittenNumber::sort).containsExactly(Sort.SINGLE);
        assertThat(numbers.in("召开1次会议")).extracting(WrittenNumber::sort).containsExactly(Sort.FIGURE);
    }

    @Test
    void a_bare_unit_is_no_number() {
        assertThat(numbers.in("预算以万元计，亿元以上另报")).isEmpty();
    }

    @Test
    void an_office_adds_its_own_names_and_measures() {
        var own = Numbers.withMore("七个专项\n~9+6行动", "标段");
        assertThat(own.figuresIn("推进七个专项，三标段完工"))
                .extracting(WrittenNumber::text)
                .containsExactly("三");
        assertThat(numbers.figuresIn("推进七个专项，三标段完工"))
                .extracting(WrittenNumber::text)
                .containsExactly("七");
    }
}
