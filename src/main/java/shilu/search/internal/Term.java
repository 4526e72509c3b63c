package shilu.search.internal;

import java.util.List;
import java.util.Set;

/// One word that is looked for.
///
/// @param kinds the grams of the kinds that have it in their name: their records need not say it themselves
record Term(String word, Set<String> kinds) {

    List<String> grams() {
        return Grams.sought(word);
    }

    boolean in(String words, String kind) {
        return words.contains(word) || kinds.contains("=" + kind);
    }

    static boolean all(List<Term> terms, String words, String kind) {
        return terms.stream().allMatch(term -> term.in(words, kind));
    }
}
