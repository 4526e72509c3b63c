package shilu.document.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumberFormTest {
    @Test
    void forms_scale_round_and_bring_their_sign() {
        assertThat(write("|万|1", "34567")).isEqualTo("3.5万");
        assertThat(write("|亿|2", "123456789")).isEqualTo("1.23亿");
        assertThat(write("|%|1", "0.9535")).isEqualTo("95.4%");
        assertThat(write("|2", "7")).isEqualTo("7.00");
        assertThat(write("|万", "120000")).isEqualTo("12万");
        assertThat(write("| ％ 0", "0.5")).isEqualTo("50%");
    }

    @Test
    void without_a_form_a_number_stays_as_it_is_and_a_ratio_shows_its_measure() {
        assertThat(NumberForm.of("次").write(new BigDecimal("12"))).isEqualTo("12");
        assertThat(NumberForm.of("万元").write(new BigDecimal("3.456"))).isEqualTo("3.46");
        assertThat(NumberForm.of("次").write(new BigDecimal("100"))).isEqualTo("100");
        assertThat(NumberForm.of("次").write(new BigDecimal("0.00"))).isEqualTo("0");
        assertThat(NumberForm.of("%").write(new BigDecimal("0.9"))).isEqualTo("90%");
        assertThat(NumberForm.of("%").write(null)).isEqualTo("—");
    }

    @Test
    void a_form_of_decimals_alone_keeps_a_ratio_a_ratio() {
        assertThat(NumberForm.read("1").orElseThrow().forMeasure("%").write(new BigDecimal("0.9535")))
                .isEqualTo("95.4%");
    }

    @Test
    void other_forms_are_not_read() {
        for (var wrong : new String[] {"百", "万|x", "7", "", "万万", "-1"})
            assertThat(NumberForm.read(wrong)).isEmpty();
    }

    private static String write(String form, String value) {
        return NumberForm.read(form.substring(1)).orElseThrow().write(new BigDecimal(value));
    }
}
