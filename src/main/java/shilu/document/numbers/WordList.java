package shilu.document.numbers;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Words and patterns from a list file: blanks part words, `#` begins a remark, a line with `~` in front is a pattern.
public final class WordList {
    private final Set<String> words;
    private final List<Pattern> patterns;
    private final Map<Character, List<String>> byFirst;

    private WordList(Set<String> words, List<Pattern> patterns) {
        this.words = words;
        this.patterns = patterns;
        this.byFirst = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(groupingBy(word -> word.charAt(0)));
    }

    /// A list that is shipped.
    public static WordList standard(String name) {
        try (var in = WordList.class.getResourceAsStream("/shilu/document/numbers/" + name + ".txt")) {
            if (in == null) throw new IllegalStateException("the list " + name + " is missing from the jar");
            return new WordList(Set.of(), List.of()).with(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// This list and what the text adds.
    public WordList with(String text) {
        var allWords = new LinkedHashSet<>(words);
        var allPatterns = new ArrayList<>(patterns);
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) continue;
            if (line.startsWith("~")) allPatterns.add(Pattern.compile(line.substring(1)));
            else allWords.addAll(List.of(line.split("\\s+", -1)));
        }
        return new WordList(allWords, allPatterns);
    }

    List<Pattern> patterns() {
        return patterns;
    }

    /// The length of the longest word that stands at a place, 0 when none does.
    int lengthAt(CharSequence text, int at) {
        if (at >= text.length()) return 0;
        for (var word : byFirst.getOrDefault(text.charAt(at), List.of()))
            if (stands(word, text, at)) return word.length();
        return 0;
    }

    private static boolean stands(String word, CharSequence text, int at) {
        if (at + word.length() > text.length()) return false;
        for (int i = 1; i < word.length(); i++) if (word.charAt(i) != text.charAt(at + i)) return false;
        return true;
    }
}
