package shilu.document.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class Utf8Test {
    private static final int[] POINTS = {
        'a', '7', '&', '<', '>', '"', '\\', '\t', '\n', '\r', '\b', '\f', 0x01, 0x1F, 0x7F, ' ', 0xA0, 0x85, 0xE9, 0x2003,
        0x3000, '会', '议', 0xFEFF, 0x1F600, 0xF0001
    };

    @Test
    void json_is_read_back_as_it_was() {
        texts((text, at) -> {
            var read = JsonMapper.builder().build().readValue(written(new Utf8(0).json(text)), String.class);
            assertThat(read).as("text %s", at).isEqualTo(text);
        });
    }

    @Test
    void xml_is_read_back_as_it_was_but_for_what_it_cannot_hold() {
        texts((text, at) -> {
            var markup = "<t a=\"" + written(new Utf8(0).xml(text)) + "\"/>";
            var read = Xml.document("t", markup.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
            assertThat(read.getAttribute("a")).as("text %s", at).isEqualTo(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", " "));
        });
    }

    @Test
    void words_for_a_digest_are_the_text_without_white_space() {
        texts((text, at) -> {
            var kept = new StringBuilder();
            text.codePoints()
                    .filter(point -> point >= 0x20 && !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                    .forEach(kept::appendCodePoint);
            assertThat(written(new Utf8(0).words(text))).as("text %s", at).isEqualTo(kept.toString());
        });
    }

    @Test
    void half_a_pair_becomes_the_mark_of_what_is_missing() {
        assertThat(written(new Utf8(0).text("甲\uD83D乙\uFFFF"))).isEqualTo("甲\uFFFD乙\uFFFD");
    }

    private interface Looking {
        void at(String text, int number);
    }

    private static void texts(Looking looking) {
        var random = new Random(8);
        for (int i = 0; i < 500; i++) {
            var text = new StringBuilder();
            for (int left = random.nextInt(300); left > 0; left--) text.appendCodePoint(POINTS[random.nextInt(POINTS.length)]);
            looking.at(text.toString(), i);
        }
    }

    private static String written(Utf8 out) {
        return new String(out.copy(), StandardCharsets.UTF_8);
    }
}
