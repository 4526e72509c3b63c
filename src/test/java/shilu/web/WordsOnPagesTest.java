package shilu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shilu.common.Texts;

/// Templates say nothing of their own: every word a reader sees comes from the messages, in both languages.
class WordsOnPagesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /// The gallery of parts, for those who write pages; it is not there for users.
    private static final List<Path> GALLERY =
            List.of(TEMPLATES.resolve("web/parts.jte"), TEMPLATES.resolve("web/parts"));

    /// jte's own words, its comments and what stands between marks; what is left of a template is what a reader sees.
    private static final Pattern NOT_SEEN = Pattern.compile(
            "(?s)<%--.*?--%>|!\\{.*?}|\\$\\{(?:[^{}\"]|\"[^\"]*\")*}"
                    + "|@(?:import|param)[^\n]*|@template[.\\w-]*\\(|@(?:if|elseif|for|else|endif|endfor)(?:\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))?");

    private static final Pattern SEEN_ATTRIBUTE = Pattern.compile("(?:alt|aria-label|placeholder|title)=\"([^\"$]*)\"");

    private static final Pattern BETWEEN_MARKS = Pattern.compile(">([^<>]*)<");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[A-Za-z]{2,}");
    private static final Pattern CODE = Pattern.compile("\"((?:%s)(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+)\"");

    private final Texts texts = new Texts();

    @Test
    void no_template_holds_words_of_its_own() throws IOException {
        var found = new ArrayList<String>();
        for (var template : templates()) {
            var seen = NOT_SEEN.matcher(Files.readString(template)).replaceAll("");
            for (var pattern : List.of(BETWEEN_MARKS, SEEN_ATTRIBUTE))
                pattern.matcher(seen)
                        .results()
                        .map(between -> between.group(1).strip())
                        .filter(between -> WORD.matcher(between).find())
                        .filter(between -> !between.contains("`") && !between.contains("="))
                        .forEach(between -> found.add(TEMPLATES.relativize(template) + ": " + between));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_code_a_template_names_has_a_text_in_both_languages() throws IOException {
        var modules = texts.codes(Locale.CHINESE).stream()
                .map(code -> code.substring(0, Math.max(0, code.indexOf('.'))))
                .filter(module -> !module.isEmpty())
                .distinct()
                .collect(Collectors.joining("|"));
        var codes = new TreeSet<String>();
        for (var template : templates())
            Pattern.compile(CODE.pattern().formatted(modules))
                    .matcher(Files.readString(template))
                    .results()
                    .forEach(match -> codes.add(match.group(1)));
        assertThat(codes).hasSizeGreaterThan(300);
        for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH))
            assertThat(codes)
                    .filteredOn(code -> !said(code, locale))
                    .as("%s", locale)
                    .isEmpty();
    }

    /// A code with a value behind it (`ledger.timing` and `late`) stands in the texts as the beginning of others.
    private boolean said(String code, Locale locale) {
        return texts.has(locale, code) || texts.codes(locale).stream().anyMatch(text -> text.startsWith(code + "."));
    }

    private static List<Path> templates() throws IOException {
        try (var all = Files.walk(TEMPLATES)) {
            return all.filter(file -> file.toString().endsWith(".jte"))
                    .filter(file -> GALLERY.stream().noneMatch(file::startsWith))
                    .toList();
        }
    }
}
