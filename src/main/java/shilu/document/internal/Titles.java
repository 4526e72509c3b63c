package shilu.document.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Recognises a document's title by its style: only words and plain values, no break of its author's own.
final class Titles {
    /// Name of the paragraph style whose lines the engine breaks.
    static final String STYLE = "公文标题";

    private Titles() {}

    /// Fixed words, or a slot.
    record Piece(String text, @Nullable Slot slot) {}

    static Set<String> styles(Element styles) {
        return W.all(styles, "style").stream()
                .filter(style -> W.child(style, "name")
                        .filter(name -> STYLE.equals(W.value(name, "val")))
                        .isPresent())
                .map(style -> W.value(style, "styleId"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The pieces of a title; empty for any other paragraph, and for one that must stay as it is.
    static Optional<List<Piece>> read(Element paragraph, Set<String> styles) {
        boolean styled = W.child(paragraph, "pPr")
                .flatMap(properties -> W.child(properties, "pStyle"))
                .filter(style -> styles.contains(W.value(style, "val")))
                .isPresent();
        var pieces = new ArrayList<Piece>();
        return styled && collect(paragraph, pieces) && !pieces.isEmpty() ? Optional.of(pieces) : Optional.empty();
    }

    private static boolean collect(Node node, List<Piece> pieces) {
        for (var child : W.children(node)) {
            if (!(child instanceof Element element)) continue;
            if (Slot.is(element)) pieces.add(new Piece("", Slot.at(element)));
            else if (W.is(element, "t")) pieces.add(new Piece(element.getTextContent(), null));
            else if (W.is(element, "r")) {
                if (!collect(element, pieces)) return false;
            } else if (!silent(element)) return false;
        }
        return true;
    }

    private static boolean silent(Element element) {
        return W.is(element, "rPr")
                || W.is(element, "pPr")
                || W.is(element, "proofErr")
                || W.is(element, "bookmarkStart")
                || W.is(element, "bookmarkEnd")
                || W.is(element, "lastRenderedPageBreak");
    }

    /// The run properties its first words have.
    static Optional<Element> look(Element paragraph) {
        for (var child : W.children(paragraph))
            if (child instanceof Element element && (Slot.is(element) || W.is(element, "r")))
                return W.child(element, "rPr");
        return Optional.empty();
    }
}
