package shilu.exchange.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// The word most likely meant: one character off in a short word, two in a longer one.
final class Nearest {
    private static final int LONGER = 5;
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Nearest() {}

    static Optional<String> to(String written, Collection<String> words) {
        int most = written.length() >= LONGER ? 2 : 1;
        return words.stream()
                .filter(word -> word.length() > 1 && DISTANCE.apply(written, word) <= most)
                .min(Comparator.<String>comparingInt(word -> DISTANCE.apply(written, word))
                        .thenComparing(word -> word));
    }
}
