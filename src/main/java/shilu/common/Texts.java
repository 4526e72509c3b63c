package shilu.common;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// What users read, by code and language: every `messages/<module>.properties` (Chinese) and `<module>_en.properties`
/// on the class path, as UTF-8. English for an English locale, Chinese for every other. A code without a text is
/// answered by itself.
///
/// Details are written as they are: 2025 stays 2025 and a list is joined, unless the text itself asks for a form
/// such as `{0,number}`. Spring's bundle sources would need every basename listed by hand and write years as 2,025.
@Component("messageSource")
public final class Texts extends AbstractMessageSource {
    private final Map<String, String> chinese = new TreeMap<>();
    private final Map<String, String> english = new TreeMap<>();

    public Texts() {
        setUseCodeAsDefaultMessage(true);
        setAlwaysUseMessageFormat(true);
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(Resource file) throws IOException {
        var name = String.valueOf(file.getFilename());
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var texts = name.endsWith("_en.properties") ? english : chinese;
        for (var code : properties.stringPropertyNames()) {
            if (texts.putIfAbsent(code, properties.getProperty(code)) != null)
                throw new IllegalStateException("messages/" + name + " says again what another file says: " + code);
        }
    }

    public String of(Locale locale, String code, Object... details) {
        return getMessage(code, details, locale);
    }

    /// The problem's text; before it the place in the file, when it has one.
    public String of(Locale locale, Problem problem) {
        var text = of(locale, problem.code(), problem.details().toArray());
        return problem.place() == null ? text : of(locale, "problem.at", place(locale, problem.place()), text);
    }

    private String place(Locale locale, Problem.Place place) {
        var parts = new ArrayList<String>();
        parts.add(place.file());
        if (place.part() != null) parts.add(of(locale, "problem.at.part", place.part()));
        if (place.line() != null) parts.add(of(locale, "problem.at.line", place.line()));
        if (place.column() != null) parts.add(of(locale, "problem.at.column", place.column()));
        return String.join(of(locale, "problem.at.between"), parts);
    }

    public boolean has(Locale locale, String code) {
        return texts(locale).containsKey(code);
    }

    public Set<String> codes(Locale locale) {
        return Collections.unmodifiableSet(texts(locale).keySet());
    }

    /// The texts of one language as they stand in the files, for libraries that want a bundle.
    public ResourceBundle bundle(Locale locale) {
        var rows = texts(locale).entrySet().stream()
                .map(text -> new Object[] {text.getKey(), text.getValue()})
                .toArray(Object[][]::new);
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return rows;
            }
        };
    }

    private Map<String, String> texts(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var text = texts(locale).get(code);
        if (text == null) return null;
        var format = new MessageFormat(text, locale);
        var forms = format.getFormatsByArgumentIndex();
        for (int i = 0; i < forms.length; i++)
            if (forms[i] == null) format.setFormatByArgumentIndex(i, new AsItIs(this, locale));
        return format;
    }

    /// A detail for which the text asks no form. A problem within a problem is said in words too.
    private static final class AsItIs extends Format {
        private static final long serialVersionUID = 1L;

        private final transient Texts texts;
        private final Locale locale;
        private final String between;

        AsItIs(Texts texts, Locale locale) {
            this.texts = texts;
            this.locale = locale;
            between = locale.getLanguage().equals("en") ? ", " : "、";
        }

        @Override
        public StringBuffer format(Object detail, StringBuffer to, FieldPosition where) {
            return to.append(
                    switch (detail) {
                        case Collection<?> many -> joined(many);
                        case Problem within -> texts.of(locale, within);
                        default -> detail.toString();
                    });
        }

        private String joined(Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.joining(between));
        }

        @Override
        public @Nullable Object parseObject(String text, ParsePosition from) {
            from.setErrorIndex(from.getIndex()); // texts are written, never read back
            return null;
        }
    }
}
