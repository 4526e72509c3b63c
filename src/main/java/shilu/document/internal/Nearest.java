package shilu.document.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The known name a mistyped one most likely meant.
final class Nearest {
    private Nearest() {}

    static Optional<String> to(String typed, Collection<String> names) {
        int tolerated = Math.max(1, typed.length() / 2);
        return names.stream()
                .filter(name -> distance(typed, name) <= tolerated)
                .min(Comparator.comparingInt((String name) -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// Insertions, removals and replacements of characters from one to the other.
    static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
