package shilu.document.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import shilu.document.Verdict.Place;
import shilu.document.internal.Xml;

/// The main part with the marks where comments begin and end, set between runs.
final class CommentedPart {
    private static final Set<String> HOLDS_RUNS =
            Set.of("p", "hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "customXml", "dir", "bdo");

    private final Document document;
    private final List<Element> elements = new ArrayList<>();
    private final String namespace;

    CommentedPart(String name, byte[] bytes) {
        document = Xml.document(name, bytes);
        namespace = String.valueOf(document.getDocumentElement().getNamespaceURI());
        collect(document.getDocumentElement());
    }

    private void collect(Element element) {
        elements.add(element);
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element one) collect(one);
    }

    byte[] bytes() {
        return Package.bytes(document);
    }

    void mark(int id, Place place) {
        var first = anchor(elements.get(place.first()), true);
        var last = anchor(elements.get(place.last()), false);
        if (first == null || last == null) markBeginning(id);
        else mark(id, first, last);
    }

    void markBeginning(int id) {
        for (var element : elements) {
            if (!is(element, "p") || element.getParentNode() == null) continue;
            var paragraph = element;
            var properties = paragraph.getFirstChild();
            while (properties != null && !(properties instanceof Element)) properties = properties.getNextSibling();
            boolean leads = properties != null && is(properties, "pPr");
            var before = leads ? properties.getNextSibling() : paragraph.getFirstChild();
            for (var node : List.of(range("commentRangeStart", id), range("commentRangeEnd", id), reference(id)))
                paragraph.insertBefore(node, before);
            return;
        }
    }

    private void mark(int id, Node first, Node last) {
        first.getParentNode().insertBefore(range("commentRangeStart", id), first);
        var behind = last.getNextSibling();
        last.getParentNode().insertBefore(range("commentRangeEnd", id), behind);
        last.getParentNode().insertBefore(reference(id), behind);
    }

    /// The run or control a mark can be set beside; for a text box, the run that holds it.
    private @Nullable Node anchor(Element element, boolean first) {
        Node node = is(element, "sdt") ? within(element, first) : element;
        for (Node up = node; up != null; up = up.getParentNode()) if (is(up, "txbxContent")) node = up;
        while (node != null && !(holdsRuns(node.getParentNode()))) node = node.getParentNode();
        return node;
    }

    /// A control around whole paragraphs is marked by its runs.
    private Node within(Element control, boolean first) {
        if (control.getElementsByTagNameNS(namespace, "p").getLength() == 0) return control;
        var runs = control.getElementsByTagNameNS(namespace, "r");
        if (runs.getLength() == 0) return control;
        return runs.item(first ? 0 : runs.getLength() - 1);
    }

    private boolean holdsRuns(@Nullable Node node) {
        if (node == null || !namespace.equals(node.getNamespaceURI())) return false;
        if (HOLDS_RUNS.contains(node.getLocalName())) return true;
        return is(node, "sdtContent") && holdsRuns(node.getParentNode().getParentNode());
    }

    private boolean is(Node node, String name) {
        return node instanceof Element && name.equals(node.getLocalName()) && namespace.equals(node.getNamespaceURI());
    }

    private Element range(String name, int id) {
        var element = document.createElementNS(namespace, "w:" + name);
        element.setAttributeNS(namespace, "w:id", Integer.toString(id));
        return element;
    }

    private Element reference(int id) {
        var run = document.createElementNS(namespace, "w:r");
        run.appendChild(range("commentReference", id));
        return run;
    }
}
