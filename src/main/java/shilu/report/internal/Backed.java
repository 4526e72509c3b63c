package shilu.report.internal;

import java.util.List;
import java.util.function.Supplier;
import shilu.document.Verdict;
import shilu.document.Verdict.BareNumber;

/// Numbers that stand in no control but inside a record's own sentence: the record backs them, so they are not held
/// against the document. A number whose words were changed around it is no longer the record's.
final class Backed {
    /// How many characters of the sentence must stand on either side, as far as it reaches.
    private static final int NEAR = 8;

    private Backed() {}

    /// The verdict without the numbers that one of the sentences holds.
    static Verdict without(Verdict verdict, Supplier<List<String>> sentences) {
        if (verdict.bare().isEmpty()) return verdict;
        var known = sentences.get();
        var left = verdict.bare().stream()
                .filter(number -> known.stream().noneMatch(sentence -> holds(sentence, number)))
                .toList();
        return verdict.withBare(left);
    }

    private static boolean holds(String sentence, BareNumber number) {
        var text = number.number().text();
        for (int at = sentence.indexOf(text); at >= 0; at = sentence.indexOf(text, at + 1)) {
            var before = sentence.substring(Math.max(0, at - NEAR), at);
            int end = at + text.length();
            var after = sentence.substring(end, Math.min(sentence.length(), end + NEAR));
            if (number.place().before().endsWith(before)
                    && number.place().after().startsWith(after)) return true;
        }
        return false;
    }
}
