package shilu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void follows_the_environment_in_the_usual_order() {
        assertThat(of(Map.of("LANG", "zh_CN.GBK"))).isEqualTo(Language.CHINESE);
        assertThat(of(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "en_US.UTF-8"))).isEqualTo(Language.ENGLISH);
        assertThat(of(Map.of("LC_ALL", "en_US.UTF-8", "SHILU_LANG", "zh"))).isEqualTo(Language.CHINESE);
        assertThat(of(Map.of("LC_ALL", "", "LANG", "en"))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void who_speaks_neither_reads_both() {
        assertThat(of(Map.of("LANG", "C.UTF-8"))).isEqualTo(Language.BOTH);
        assertThat(of(Map.of("LANG", "fr_FR.UTF-8"))).isEqualTo(Language.BOTH);
        assertThat(Language.BOTH.locales()).containsExactly(Locale.CHINESE, Locale.ENGLISH);
    }

    @Test
    void asks_the_system_where_the_environment_is_silent() {
        assertThat(Language.of(Map.of(), Locale.CHINA)).isEqualTo(Language.CHINESE);
        assertThat(Language.of(Map.of(), Locale.UK)).isEqualTo(Language.ENGLISH);
    }

    private static Language of(Map<String, String> environment) {
        return Language.of(environment, Locale.UK);
    }
}
