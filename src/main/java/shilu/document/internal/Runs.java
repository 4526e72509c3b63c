package shilu.document.internal;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The text of one paragraph as it reads, whatever runs Word split it into, and the means to cut it anywhere. Text of
/// text boxes, deleted text and field codes is not the paragraph's.
final class Runs {
    private record Piece(Element text, int start, int end) {}

    private final Element paragraph;
    private final List<Piece> pieces = new ArrayList<>();
    private String text = "";

    Runs(Element paragraph) {
        this.paragraph = paragraph;
        collect();
    }

    String text() {
        return text;
    }

    private void collect() {
        pieces.clear();
        var all = new StringBuilder();
        collect(paragraph, all);
        text = all.toString();
    }

    private void collect(Node node, StringBuilder all) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element)) continue;
            if (W.is(element, "t") && W.is(element.getParentNode(), "r")) {
                int start = all.length();
                all.append(element.getTextContent());
                pieces.add(new Piece(element, start, all.length()));
            } else if (!elsewhere(element)) {
                collect(element, all);
            }
        }
    }

    private static boolean elsewhere(Element element) {
        return W.is(element, "pPr")
                || W.is(element, "del")
                || W.is(element, "moveFrom")
                || W.is(element, "txbxContent")
                || W.is(element, W.MC, "AlternateContent")
                || W.is(element, "p");
    }

    /// Puts an element where the text from start to end stood; it takes the place of the run its first character is in.
    Element replace(int start, int end, Slot slot) {
        cut(start);
        cut(end);
        var inside = pieces.stream()
                .filter(piece -> piece.start >= start && piece.end <= end && piece.start < piece.end)
                .toList();
        var first = (Element) inside.getFirst().text.getParentNode();
        var element = slot.element(first);
        first.getParentNode().insertBefore(element, first);
        for (var piece : inside) drop(piece.text);
        collect();
        return element;
    }

    private static void drop(Element text) {
        var run = text.getParentNode();
        run.removeChild(text);
        boolean empty = W.children(run).stream().allMatch(left -> W.is(left, "rPr") || !(left instanceof Element));
        if (empty) run.getParentNode().removeChild(run);
    }

    /// Makes a run begin at this place of the text.
    private void cut(int at) {
        for (var piece : pieces) {
            if (at < piece.start || at >= piece.end) continue;
            var text = at > piece.start ? split(piece.text, at - piece.start) : piece.text;
            splitRunBefore(text);
            collect();
            return;
        }
    }

    private static Element split(Element text, int at) {
        var whole = text.getTextContent();
        var rest = (Element) text.cloneNode(false);
        text.setTextContent(whole.substring(0, at));
        rest.setTextContent(whole.substring(at));
        for (var half : List.of(text, rest))
            half.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        text.getParentNode().insertBefore(rest, text.getNextSibling());
        return rest;
    }

    private static void splitRunBefore(Element text) {
        var run = (Element) text.getParentNode();
        var before = new ArrayList<Node>();
        for (var node = run.getFirstChild(); node != text; node = node.getNextSibling())
            if (node instanceof Element && !W.is(node, "rPr")) before.add(node);
        if (before.isEmpty()) return;
        var left = (Element) run.cloneNode(false);
        W.child(run, "rPr").ifPresent(properties -> left.appendChild(properties.cloneNode(true)));
        before.forEach(left::appendChild);
        run.getParentNode().insertBefore(left, run);
    }
}
