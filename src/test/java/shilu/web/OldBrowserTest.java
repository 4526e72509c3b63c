package shilu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Chromium 90 is the oldest browser to serve: what it does not know must not be in any style or script.
class OldBrowserTest {
    private static final Pattern TOO_NEW = Pattern.compile(
            "color-mix\\(|:has\\(|@layer|@container|@property|oklch\\(|\\ddvh|[;{]text-wrap:|@scope|\\{\\s*&");

    private static final Pattern TOO_NEW_IN_SCRIPT = Pattern.compile(
            "\\.at\\(|Object\\.hasOwn\\(|structuredClone|\\.findLast|\\.toSorted|\\.toReversed|\\.toSpliced|\\.groupBy\\("
                    + "|static \\{|AbortSignal\\.|\\.showPopover|\\.inert\\b|Promise\\.withResolvers|\\.checkVisibility|import\\(");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classpath:static/shilu/**/*.js",
                "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js"
            })
    void scripts_use_only_what_chromium_90_knows(String where) throws IOException {
        var scripts = new PathMatchingResourcePatternResolver().getResources(where);
        assertThat(scripts).isNotEmpty();
        for (var script : scripts) {
            var written = script.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
            assertThat(TOO_NEW_IN_SCRIPT.matcher(written).results().map(found -> found.group()))
                    .as(script.getFilename())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classpath:static/shilu/*.css",
                "classpath*:META-INF/resources/webjars/bootstrap/*/dist/css/bootstrap.min.css"
            })
    void styles_use_only_what_chromium_90_knows(String where) throws IOException {
        var styles = new PathMatchingResourcePatternResolver().getResources(where);
        assertThat(styles).isNotEmpty();
        for (var style : styles) {
            var written = style.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
            assertThat(TOO_NEW.matcher(written)
                            .results()
                            .map(found -> found.group())
                            .toList())
                    .as(style.getFilename())
                    .isEmpty();
        }
    }
}
