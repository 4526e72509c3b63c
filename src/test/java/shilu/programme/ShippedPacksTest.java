package shilu.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.Texts;

class ShippedPacksTest {
    @ParameterizedTest
    @ValueSource(strings = {"common", "ideology-responsibility"})
    void every_shipped_pack_is_sound(String pack) {
        var texts = new Texts();
        assertThat(Packs.faults(Path.of("packs", pack)))
                .extracting(problem -> texts.of(Locale.ENGLISH, problem))
                .isEmpty();
    }
}
