package shilu.document.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shilu.document.AppendixText;

/// What lies between the bookmarks the program sets around its own pages, by the bookmark's name; of several of one
/// name, one text after the other.
final class Stretches {
    private static final Set<String> NAMES = Set.of(AppendixText.BOOKMARK, AppendixText.ANNEX);

    private final Map<String, String> open = new HashMap<>();
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();

    void begin(String id, String name) {
        if (!NAMES.contains(name)) return;
        open.put(id, name);
        texts.computeIfAbsent(name, _ -> new StringBuilder());
    }

    void end(String id) {
        open.remove(id);
    }

    /// Whether what is read now stands in any.
    boolean within() {
        return !open.isEmpty();
    }

    void add(String chars) {
        for (var name : Set.copyOf(open.values())) {
            var text = texts.get(name);
            if (text != null) text.append(chars);
        }
    }

    /// The text of one; nothing where the file has no such bookmark.
    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name)).map(StringBuilder::toString);
    }
}
