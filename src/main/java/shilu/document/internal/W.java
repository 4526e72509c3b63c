package shilu.document.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The words of WordprocessingML that the engine knows, and the few ways it walks a part.
public final class W {
    public static final String NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    public static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static final String W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

    private W() {}

    static boolean is(@Nullable Node node, String name) {
        return node instanceof Element element
                && name.equals(element.getLocalName())
                && NS.equals(element.getNamespaceURI());
    }

    static boolean is(@Nullable Node node, String namespace, String name) {
        return node instanceof Element element
                && name.equals(element.getLocalName())
                && namespace.equals(element.getNamespaceURI());
    }

    static List<Node> children(Node node) {
        var all = new ArrayList<Node>();
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) all.add(child);
        return all;
    }

    static Optional<Element> child(Node node, String name) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling())
            if (is(child, name)) return Optional.of((Element) child);
        return Optional.empty();
    }

    /// An attribute in the word-processing namespace; empty text when it is not there.
    static String value(Element element, String name) {
        return element.getAttributeNS(NS, name);
    }

    /// All elements of that name below a node, in document order.
    static List<Element> all(Element root, String name) {
        var found = new ArrayList<Element>();
        var nodes = root.getElementsByTagNameNS(NS, name);
        for (int i = 0; i < nodes.getLength(); i++) found.add((Element) nodes.item(i));
        return found;
    }

    static @Nullable Element ancestor(Node node, String... names) {
        for (var up = node.getParentNode(); up != null; up = up.getParentNode())
            for (var name : names) if (is(up, name)) return (Element) up;
        return null;
    }

    static boolean within(Node node, String namespace, String name) {
        for (var up = node.getParentNode(); up != null; up = up.getParentNode())
            if (is(up, namespace, name)) return true;
        return false;
    }
}
