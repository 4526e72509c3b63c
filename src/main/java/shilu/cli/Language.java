package shilu.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The language of the one at the terminal. Who uses neither Chinese nor English reads both, Chinese first.
public enum Language {
    CHINESE(Locale.CHINESE),
    ENGLISH(Locale.ENGLISH),
    BOTH(Locale.CHINESE, Locale.ENGLISH);

    private final List<Locale> locales;

    Language(Locale... locales) {
        this.locales = List.of(locales);
    }

    public List<Locale> locales() {
        return locales;
    }

    /// As the environment says: SHILU_LANG, then the usual variables, then what the system tells Java. Java's own
    /// default is asked last, because it calls the plain C locale English.
    public static Language of(Map<String, String> environment, Locale system) {
        return Stream.of("SHILU_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(Language::of)
                .orElseGet(() -> of(system.getLanguage()));
    }

    /// From `zh`, `zh_CN.UTF-8`, `en` and the like; anything else is both.
    public static Language of(@Nullable String written) {
        if (written == null) return BOTH;
        var word = written.toLowerCase(Locale.ROOT);
        return word.startsWith("zh") ? CHINESE : word.startsWith("en") ? ENGLISH : BOTH;
    }
}
