package shilu.programme.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A shipped list of words that packs may not use, with the phrases in which such a word means something else.
///
/// The rule: a text is made plain (full-width to half-width, lower case, Chinese stripped of everything between its
/// characters), the allowed phrases are taken out, and then no listed word may be left. Chinese words are found
/// anywhere, Latin ones only as whole words.
final class ShippedWords {
    static final ShippedWords FORBIDDEN = new ShippedWords("forbidden", "allowed");
    static final ShippedWords IDENTITY = new ShippedWords("identity", "allowed");
    private static final Pattern BETWEEN_HAN =
            Pattern.compile("(?<=\\p{IsHan})[^\\p{IsHan}\\p{L}\\p{N}]+(?=\\p{IsHan})");
    private static final Pattern BETWEEN_LATIN = Pattern.compile("[^a-z]+");

    private final List<Word> words;
    private final List<String> allowed;

    private ShippedWords(String words, String allowed) {
        this.words = read(words).stream().map(Word::of).toList();
        this.allowed = read(allowed);
    }

    /// @param sought how it stands in a text, a Latin one as a whole word
    private record Word(String word, String sought, boolean latin) {
        private static final Pattern LATIN = Pattern.compile("[a-z]+( [a-z]+)*");

        static Word of(String word) {
            boolean latin = LATIN.matcher(word).matches();
            return new Word(word, latin ? " " + word + " " : word, latin);
        }
    }

    List<String> in(String text) {
        var plain = plain(text);
        for (var phrase : allowed) plain = plain.replace(phrase, "|");
        var left = plain;
        var latin = " " + BETWEEN_LATIN.matcher(plain).replaceAll(" ") + " ";
        var found = words.stream()
                .filter(word -> (word.latin() ? latin : left).contains(word.sought()))
                .map(Word::word)
                .toList();
        return found.stream()
                .filter(word -> found.stream().noneMatch(longer -> !longer.equals(word) && longer.contains(word)))
                .toList();
    }

    private static String plain(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN_HAN.matcher(normal).replaceAll("");
    }

    private static List<String> read(String name) {
        var resource = "/programme/limits/" + name + ".txt";
        try (var stream = ShippedWords.class.getResourceAsStream(resource)) {
            if (stream == null) throw new IllegalStateException("no list " + resource);
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
