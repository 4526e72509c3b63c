package shilu.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shilu.common.Texts;

/// A share of those expected, as each language writes it.
class QuorumWordsTest {
    private static final Texts TEXTS = new Texts();

    @ParameterizedTest
    @CsvSource({"2, 3, 三分之二, 2/3", "1, 2, 二分之一, 1/2", "4, 5, 五分之四, 4/5", "7, 9, 九分之七, 7/9", "6, 8, 八分之六, 6/8"})
    void a_share_is_written_in_words(int part, int of, String chinese, String english) {
        for (var code :
                new String[] {"duty.quorum.least", "duty.quorum.over", "duty.not.quorum", "duty.not.quorum.over"}) {
            assertThat(TEXTS.of(Locale.CHINESE, code, part, of, 12, 20)).contains(chinese);
            assertThat(TEXTS.of(Locale.ENGLISH, code, part, of, 12, 20)).contains(english);
        }
        assertThat(TEXTS.of(Locale.CHINESE, "duty.not.quorum", 2, 3, 12, 20)).isEqualTo("实到不足三分之二（应到 20，实到 12）");
    }
}
