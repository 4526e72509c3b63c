package shilu.document.internal;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What makes a paragraph or row more than an empty frame: visible text, placeholders, pictures.
final class Content {
    private Content() {}

    static boolean within(Node holder) {
        return W.children(holder).stream().anyMatch(Content::visible);
    }

    /// Any beside that mark.
    static boolean in(Node holder, Node mark) {
        return before(holder, mark) || after(holder, mark);
    }

    static boolean before(Node holder, Node mark) {
        for (var node = mark; node != holder; node = node.getParentNode())
            for (var left = node.getPreviousSibling(); left != null; left = left.getPreviousSibling())
                if (visible(left)) return true;
        return false;
    }

    static boolean after(Node holder, Node mark) {
        for (var node = mark; node != holder; node = node.getParentNode())
            for (var right = node.getNextSibling(); right != null; right = right.getNextSibling())
                if (visible(right)) return true;
        return false;
    }

    static boolean visible(Node node) {
        if (!(node instanceof Element element)) return false;
        if (Slot.is(element) || W.is(element, Slot.NS, Range.BLOCK)) return true;
        if (W.is(element, "t")) return !element.getTextContent().isBlank();
        if (W.is(element, "drawing") || W.is(element, "pict") || W.is(element, "footnoteReference")) return true;
        if (W.is(element, "br") && W.value(element, "type").equals("page")) return true;
        return within(element);
    }
}
