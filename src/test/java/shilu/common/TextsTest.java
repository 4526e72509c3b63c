package shilu.common;

import static java.util.Locale.CHINESE;
import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Texts TEXTS = new Texts();

    /// Problem.of("code"…), Refused.because("code"…), Problem.about("field", "code"…) and the refusals with a name.
    private static final Pattern CODE = Pattern.compile("(?:Problem\\.of|Refused\\.because|new NotThere|new NotAllowed)"
            + "\\(\\s*\"([^\"]+)\"(\\s*\\+)?"
            + "|Problem\\.about\\([^;\"]*(?:\"[^\"]*\"[^;\"]*)?,\\s*\"([^\"]+)\"(\\s*\\+)?");

    /// What picocli reads takes %n and no placeholders.
    private static final Pattern HELP = Pattern.compile("shilu\\..*|usage\\..*");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @Test
    void every_code_a_refusal_names_has_a_text_in_both_languages() throws IOException {
        var codes = codesInTheSources();
        assertThat(codes).contains("period.unreadable", "cli.usage.missing");
        for (var locale : List.of(CHINESE, ENGLISH))
            assertThat(codes)
                    .filteredOn(code -> !isSaid(locale, code))
                    .describedAs("codes without a text, %s", locale)
                    .isEmpty();
    }

    /// A code that is put together, such as `"ledger.state." + state`, has at least one text that begins so.
    private static boolean isSaid(Locale locale, String code) {
        return code.endsWith("*")
                ? TEXTS.codes(locale).stream().anyMatch(text -> text.startsWith(code.substring(0, code.length() - 1)))
                : TEXTS.has(locale, code);
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(TEXTS.codes(CHINESE)).isEqualTo(TEXTS.codes(ENGLISH));
        for (var code : TEXTS.codes(CHINESE))
            assertThat(placeholders(CHINESE, code))
                    .describedAs("placeholders of %s", code)
                    .isEqualTo(placeholders(ENGLISH, code));
    }

    @Test
    void every_text_is_a_message_and_keeps_its_apostrophes() {
        for (var locale : List.of(CHINESE, ENGLISH))
            for (var code : TEXTS.codes(locale))
                if (!HELP.matcher(code).matches()) {
                    var text = raw(locale, code);
                    assertThat(new MessageFormat(text)).isNotNull();
                    assertThat(text.replace("''", ""))
                            .describedAs("%s: write ’ or two apostrophes", code)
                            .doesNotContain("'");
                }
    }

    @Test
    void details_stand_as_they_are_unless_the_text_asks_for_a_form() {
        assertThat(TEXTS.of(CHINESE, "cli.port.taken", 8085)).contains("端口 8085 ");
        assertThat(TEXTS.of(CHINESE, "cli.usage.missing", List.of("甲", "乙"))).contains("甲、乙");
        assertThat(TEXTS.of(ENGLISH, "cli.usage.missing", List.of("a", "b"))).contains("a, b");
    }

    @Test
    void a_code_without_a_text_answers_with_itself() {
        assertThat(TEXTS.of(CHINESE, "no.such.code", 1)).isEqualTo("no.such.code");
    }

    @Test
    void a_problem_in_a_file_says_where() {
        var problem = Problem.of("period.unreadable", "?").at(new Problem.Place("pack.yaml", null, 7, null));
        assertThat(TEXTS.of(ENGLISH, problem)).startsWith("pack.yaml, row 7: ");
    }

    private static Set<String> placeholders(Locale locale, String code) {
        return PLACEHOLDER
                .matcher(raw(locale, code))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String raw(Locale locale, String code) {
        return TEXTS.bundle(locale).getString(code);
    }

    private static Set<String> codesInTheSources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> CODE.matcher(read(file)).results())
                    .map(TextsTest::code)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String code(MatchResult match) {
        int group = match.group(1) != null ? 1 : 3;
        return match.group(group) + (match.group(group + 1) == null ? "" : "*");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
