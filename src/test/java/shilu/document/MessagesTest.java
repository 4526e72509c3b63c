package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every code this module refuses with has its text in both languages.
class MessagesTest {
    private static final Pattern CODE =
            Pattern.compile("\"(document\\.(?:file|table|template|upload|render)\\.[a-z-]+)\"");

    @Test
    void every_code_has_both_texts_and_every_text_can_be_formatted() throws IOException {
        for (var language : new String[] {"document", "document_en"}) {
            var texts = texts(language);
            assertThat(texts.stringPropertyNames()).containsAll(codes());
            for (var code : codes())
                assertThat(MessageFormat.format(texts.getProperty(code), "a", "b", "{{c}}", "d", "e"))
                        .isNotBlank();
        }
    }

    private static TreeSet<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java/shilu/document"))) {
            for (var source : sources.filter(Files::isRegularFile).toList())
                CODE.matcher(Files.readString(source)).results().forEach(match -> codes.add(match.group(1)));
        }
        assertThat(codes).hasSizeGreaterThan(30);
        return codes;
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages", language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
