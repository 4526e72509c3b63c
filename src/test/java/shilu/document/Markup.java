package shilu.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import shilu.document.internal.Xml;

/// The markup of a main part, and what tests take hold of in it: controls, words, places between them.
abstract class Markup {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    final Document document;
    final Random random;

    Markup(byte[] part, Random random) {
        document = Xml.document("document", part);
        this.random = random;
    }

    record Place(Text text, int at) {}

    byte[] bytes() {
        var out = new java.io.ByteArrayOutputStream();
        try {
            javax.xml.transform.TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(
                            new javax.xml.transform.dom.DOMSource(document),
                            new javax.xml.transform.stream.StreamResult(out));
        } catch (javax.xml.transform.TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    static Element property(Element control, String name) {
        return (Element) control.getElementsByTagNameNS(W, name).item(0);
    }

    /// One whose text stands once: who edits a text box edits both its copies.
    Element anyControl() {
        var all = controls(document.getDocumentElement()).stream()
                .filter(control -> !inBox(control))
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    static List<Element> controls(Element in) {
        var found = new ArrayList<Element>();
        var all = in.getElementsByTagNameNS(W, "sdt");
        for (int i = 0; i < all.getLength(); i++) {
            var tag = ((Element) all.item(i)).getElementsByTagNameNS(W, "tag");
            if (tag.getLength() > 0
                    && ((Element) tag.item(0)).getAttributeNS(W, "val").startsWith("sl:"))
                found.add((Element) all.item(i));
        }
        return found;
    }

    List<Element> all(String name) {
        var found = new ArrayList<Element>();
        var all = document.getElementsByTagNameNS(W, name);
        for (int i = 0; i < all.getLength(); i++) found.add((Element) all.item(i));
        return found;
    }

    /// The control with the link around it.
    static Node moving(Element control) {
        var parent = (Element) control.getParentNode();
        return parent.getLocalName().equals("hyperlink") ? parent : control;
    }

    static Element paragraph(Node control) {
        Node up = control;
        while (!"p".equals(up.getLocalName())) up = up.getParentNode();
        return (Element) up;
    }

    /// Which report of a volume something stands in; 0 outside of volumes and before their reports.
    long report(Element element) {
        return all("bookmarkStart").stream()
                .filter(mark -> mark.getAttributeNS(W, "name").startsWith("shilu_part_"))
                .filter(mark -> (mark.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) != 0)
                .count();
    }

    static boolean inTable(Element element) {
        return within(element, "tbl");
    }

    static boolean inBox(Element element) {
        return within(element, "txbxContent");
    }

    static boolean within(Node element, String name) {
        for (Node up = element; up != null; up = up.getParentNode()) if (name.equals(up.getLocalName())) return true;
        return false;
    }

    /// The words outside controls, of one paragraph or of all; not those of tables, boxes, the appendix or the end.
    List<Text> words(Element paragraph) {
        return words().stream().filter(text -> paragraph(text) == paragraph).toList();
    }

    List<Text> words() {
        var found = new ArrayList<Text>();
        for (var text : all("t")) {
            if (within(text, "sdt")
                    || within(text, "txbxContent")
                    || within(text, "tbl")
                    || !(text.getFirstChild() instanceof Text words)) continue;
            if (afterText(text)) break;
            found.add(words);
        }
        return found;
    }

    static boolean afterText(Element text) {
        var words = text.getTextContent();
        return words.contains("数据依据表") || words.contains("明年计划") || words.contains("应办事项和问题整改情况表");
    }

    static List<Text> texts(Element control) {
        var found = new ArrayList<Text>();
        var all = control.getElementsByTagNameNS(W, "t");
        for (int i = 0; i < all.getLength(); i++) if (all.item(i).getFirstChild() instanceof Text text) found.add(text);
        return found;
    }

    Place place(@Nullable Element notIn) {
        var all = words().stream()
                .filter(text -> text.getData().length() > 5 && (notIn == null || paragraph(text) != notIn))
                .toList();
        for (; ; ) {
            var text = all.get(random.nextInt(all.size()));
            int at = 2 + random.nextInt(text.getData().length() - 4);
            if (!nearDigit(text.getData(), at)) return new Place(text, at);
        }
    }

    static boolean nearDigit(String text, int at) {
        for (int i = Math.max(0, at - 1); i <= Math.min(text.length() - 1, at); i++)
            if (Character.isDigit(text.charAt(i)) || "万亿%．.".indexOf(text.charAt(i)) >= 0) return true;
        return false;
    }

    void put(Node node, Place place) {
        var second = split(place.text(), place.at());
        if (node.getParentNode() != null) node.getParentNode().removeChild(node);
        second.getParentNode().insertBefore(node, second);
    }

    /// Cuts a run in two and answers the second.
    Element split(Text text, int at) {
        var run = (Element) text.getParentNode().getParentNode();
        var second = (Element) run.cloneNode(true);
        run.getParentNode().insertBefore(second, run.getNextSibling());
        var data = text.getData();
        text.setData(data.substring(0, at));
        var rest = (Element) second.getElementsByTagNameNS(W, "t").item(0);
        rest.setTextContent(data.substring(at));
        return second;
    }

    Element run(String text) {
        var run = document.createElementNS(W, "w:r");
        var words = document.createElementNS(W, "w:t");
        words.setTextContent(text);
        run.appendChild(words);
        return run;
    }

    Element properties(Element run) {
        for (var child = run.getFirstChild(); child != null; child = child.getNextSibling())
            if ("rPr".equals(child.getLocalName())) return (Element) child;
        var properties = document.createElementNS(W, "w:rPr");
        run.insertBefore(properties, run.getFirstChild());
        return properties;
    }
}
