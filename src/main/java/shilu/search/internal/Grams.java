package shilu.search.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shilu.programme.KindId;

/// What the index is asked by: each character of a word, and each two that follow each other.
final class Grams {
    private Grams() {}

    /// All there are in the words of a record, and its kind.
    static Set<String> of(String words, String kind) {
        var grams = new LinkedHashSet<String>();
        grams.add(of(new KindId(kind)));
        for (var word : words.split(" ")) {
            var characters = characters(word);
            grams.addAll(characters);
            grams.addAll(pairs(characters));
        }
        grams.remove("");
        return grams;
    }

    /// Those that every record holding the word has.
    static List<String> sought(String word) {
        var characters = characters(word);
        return characters.size() < 2 ? characters : pairs(characters);
    }

    static String of(KindId kind) {
        return "=" + kind.value();
    }

    private static List<String> characters(String word) {
        return word.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<String> pairs(List<String> characters) {
        var pairs = new ArrayList<String>();
        for (int i = 1; i < characters.size(); i++) pairs.add(characters.get(i - 1) + characters.get(i));
        return pairs;
    }
}
