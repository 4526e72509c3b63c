package shilu.document.check;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import shilu.document.internal.WordFile;
import shilu.document.internal.Xml;

/// The part with the comments, the one that is there or a new one, and what makes the package know of it.
final class CommentsPart {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private static final String AUTHOR = "实录";

    private final String name;
    private final Document comments;
    private final Map<String, byte[]> also = new LinkedHashMap<>();
    private int next;

    private CommentsPart(String name, Document comments) {
        this.name = name;
        this.comments = comments;
        var all = comments.getDocumentElement().getElementsByTagNameNS("*", "comment");
        for (int i = 0; i < all.getLength(); i++) next = Math.max(next, id((Element) all.item(i)) + 1);
    }

    static CommentsPart of(WordFile file, String main) {
        var folder = main.substring(0, main.lastIndexOf('/') + 1);
        var relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        var known = Xml.document(relations, file.bytes(relations));
        var all = known.getDocumentElement().getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < all.getLength(); i++) {
            var one = (Element) all.item(i);
            if (!one.getAttribute("Type").endsWith("/comments")) continue;
            var target = one.getAttribute("Target");
            var name = target.startsWith("/") ? target.substring(1) : folder + target;
            return new CommentsPart(name, Xml.document(name, file.bytes(name)));
        }
        return fresh(file, folder, relations, known);
    }

    private static CommentsPart fresh(WordFile file, String folder, String relations, Document known) {
        var name = folder + "comments.xml";
        while (file.has(name)) name = name.replace(".xml", "1.xml");
        var empty = "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";
        var part = new CommentsPart(name, Xml.document(name, empty.getBytes(StandardCharsets.UTF_8)));
        add(
                known,
                "Relationship",
                Map.of("Id", "rIdShiluComments", "Type", RELATION, "Target", name.substring(folder.length())));
        part.also.put(relations, Package.bytes(known));
        var types = Xml.document("[Content_Types].xml", file.bytes("[Content_Types].xml"));
        add(types, "Override", Map.of("PartName", "/" + name, "ContentType", TYPE));
        part.also.put("[Content_Types].xml", Package.bytes(types));
        return part;
    }

    private static void add(Document to, String name, Map<String, String> attributes) {
        var root = to.getDocumentElement();
        var element = to.createElementNS(root.getNamespaceURI(), name);
        attributes.forEach(element::setAttribute);
        root.appendChild(element);
    }

    private static int id(Element comment) {
        var attributes = comment.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++)
            if ("id".equals(attributes.item(i).getLocalName()))
                return Integer.parseInt(attributes.item(i).getNodeValue());
        return -1;
    }

    /// Adds a comment and answers its id.
    int add(String text) {
        int id = next++;
        var comment = element("comment");
        comment.setAttributeNS(comment.getNamespaceURI(), "w:id", Integer.toString(id));
        comment.setAttributeNS(comment.getNamespaceURI(), "w:author", AUTHOR);
        comment.setAttributeNS(comment.getNamespaceURI(), "w:initials", "SL");
        var words = element("t");
        words.setTextContent(text);
        comments.getDocumentElement().appendChild(comment);
        comment.appendChild(element("p")).appendChild(element("r")).appendChild(words);
        return id;
    }

    private Element element(String name) {
        return comments.createElementNS(comments.getDocumentElement().getNamespaceURI(), "w:" + name);
    }

    Map<String, byte[]> parts() {
        var parts = new LinkedHashMap<>(also);
        parts.put(name, Package.bytes(comments));
        return parts;
    }
}
