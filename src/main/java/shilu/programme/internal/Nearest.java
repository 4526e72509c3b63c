package shilu.programme.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;
import shilu.common.Problem;

/// The name somebody probably meant.
public final class Nearest {
    private Nearest() {}

    /// A problem that names the nearest valid name as its last detail, under a code of its own; the plain code where
    /// none is near.
    static Problem told(String code, String nearest, Object... details) {
        if (nearest.isEmpty()) return Problem.of(code, details);
        var all = new ArrayList<>(List.of(details));
        all.add(nearest);
        return Problem.of(code + ".nearest", all.toArray());
    }

    /// The valid name closest to what was written, or an empty string when none is near: at most a third of its
    /// characters, and always at least one, may differ.
    public static String to(String written, Collection<String> valid) {
        int most = Math.max(1, written.length() / 3 + 1);
        var distance = new LevenshteinDistance(most);
        return valid.stream()
                .map(name -> Map.entry(name, distance.apply(written, name)))
                .filter(near -> near.getValue() >= 0
                        && near.getValue() < Math.max(2, near.getKey().length()))
                .min(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
