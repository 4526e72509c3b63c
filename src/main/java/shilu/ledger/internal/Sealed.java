package shilu.ledger.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The digests that stand in an entry's body for its texts: of free text, outsiders' names, file names and reasons.
final class Sealed {
    private static final Set<String> KEYS = Set.of("text", "name", "reason", "files");

    private Sealed() {}

    static Set<String> in(Map<String, Object> entry) {
        var digests = new HashSet<String>();
        gather(entry.get("body"), digests);
        return digests;
    }

    private static void gather(@org.jspecify.annotations.Nullable Object node, Set<String> digests) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    if (!KEYS.contains(key)) gather(value, digests);
                    else if (value instanceof String digest) keep(digest, digests);
                    else if (value instanceof List<?> many) many.forEach(one -> keep(String.valueOf(one), digests));
                    else gather(value, digests);
                });
            case List<?> list -> list.forEach(one -> gather(one, digests));
            case null, default -> {}
        }
    }

    /// The reason of an absence is a word of a closed list, not a text.
    private static void keep(String digest, Set<String> digests) {
        if (digest.length() == Digests.BEGINNING.length()) digests.add(digest);
    }
}
