package shilu.document.internal;

import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/// What an element's contents mean for how it is written: whether it may vanish, end wrongly, or must not stand twice.
final class Shape {
    /// What may stand in a document once only, and what would, if repeated, refer to it.
    private static final Set<String> UNREPEATED = Set.of(
            "bookmarkStart",
            "bookmarkEnd",
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "permStart",
            "permEnd");

    private static final Set<String> STORIES = Set.of("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote");

    private Shape() {}

    static boolean unrepeated(Element element) {
        if (W.NS.equals(element.getNamespaceURI()) && UNREPEATED.contains(element.getLocalName())) return true;
        return W.is(element, "r") && W.child(element, "commentReference").isPresent();
    }

    /// Whether an attribute only tells one paragraph from another, and may be left out.
    static boolean marksParagraph(Attr attribute) {
        return W.W14.equals(attribute.getNamespaceURI())
                && attribute.getLocalName().endsWith("Id");
    }

    /// Whether an attribute is an id that no two elements may share.
    static boolean identifies(Element element, Attr attribute) {
        boolean drawing =
                "docPr".equals(element.getLocalName()) && attribute.getName().equals("id");
        return drawing || (W.is(element, "id") && W.is(element.getParentNode(), "sdtPr"));
    }

    static boolean hasSlots(Element element) {
        return element.getElementsByTagNameNS(Slot.NS, "slot").getLength() > 0;
    }

    static boolean inLink(Element slot) {
        return W.is(W.ancestor(slot, "hyperlink", "p"), "hyperlink");
    }

    /// Whether all that an element holds, beside its properties, stands in blocks.
    static boolean onlyBlocks(Element element, String content) {
        boolean blocks = W.children(element).stream().anyMatch(child -> W.is(child, Slot.NS, Range.BLOCK));
        if (!blocks) return false;
        boolean others = W.children(element).stream()
                .filter(child -> !W.is(child, Slot.NS, Range.BLOCK))
                .anyMatch(child -> W.is(child, content) || Content.visible(child));
        boolean section = !W.all(element, "sectPr").isEmpty();
        return !others && !section;
    }

    /// Whether a cell or story may come out without the paragraph it must end in.
    static boolean mayEndInBlock(Element element) {
        if (!W.NS.equals(element.getNamespaceURI()) || !STORIES.contains(element.getLocalName())) return false;
        var last = element.getLastChild();
        while (last != null && !(last instanceof Element)) last = last.getPreviousSibling();
        return last != null && (!W.is(last, "p") || onlyBlocks((Element) last, "r"));
    }
}
