package shilu.document.volume;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import shilu.document.internal.Utf8;
import shilu.document.internal.W;

/// Copies markup from a report to the volume as a stream, with every id and name as the volume calls it. Marks of
/// spelling, of saving sessions, of comments and of earlier looks stay behind.
class Rewriting {
    private static final Set<String> LEFT_OUT = Set.of(
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "proofErr",
            "lastRenderedPageBreak",
            "dataBinding",
            "nsid",
            "tmpl",
            "lvlPicBulletId",
            "pPrChange",
            "rPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblGridChange",
            "trPrChange",
            "tcPrChange");
    private static final Set<String> NAMING_STYLES =
            Set.of("pStyle", "rStyle", "tblStyle", "styleLink", "numStyleLink");

    private static final int NOTHING = -1;

    final Renaming names;

    /// Relationship ids of the part that is read, as they are in the part that is written.
    private final UnaryOperator<String> relation;

    private boolean awaitsProperties;
    private boolean propertiesBegin;
    private boolean awaitsStyle;
    private boolean inCode;

    /// Where the output stood behind the last beginning: an element with nothing in it is written as one tag.
    private int begun = NOTHING;

    Rewriting(Renaming names, UnaryOperator<String> relation) {
        this.names = names;
        this.relation = relation;
    }

    /// Copies the element the reader has come to, with all that is in it, and leaves the reader at its end.
    ///
    /// @param more attributes and namespaces for the element itself
    final void element(XMLStreamReader xml, Utf8 out, String more) throws XMLStreamException {
        int depth = 0;
        while (true) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (start(xml, out, depth == 0 ? more : "", depth)) depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    end(xml, out, --depth);
                    if (depth == 0) return;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    out.xml(inCode ? names.code(xml.getText()) : xml.getText());
                default -> {}
            }
            if (depth == 0) return;
            xml.next();
        }
    }

    /// Writes the beginning of an element; false when it was passed over, and the reader is at its end.
    private boolean start(XMLStreamReader xml, Utf8 out, String more, int depth) throws XMLStreamException {
        boolean word = W.NS.equals(xml.getNamespaceURI());
        var name = xml.getLocalName();
        if (name.equals("dataBinding") || word && LEFT_OUT.contains(name)) {
            skip(xml);
            return false;
        }
        awaited(out, word ? name : "");
        if (word && name.equals("sectPr") && section(xml, out)) return false;
        open(xml, out, more);
        begun = out.size();
        inCode = word && name.equals("instrText");
        awaitsProperties = word && name.equals("p") && names.plainParagraph() != null;
        awaitsStyle = word && name.equals("pPr") && propertiesBegin;
        propertiesBegin = false;
        opened(word ? name : "", out, depth);
        return true;
    }

    /// A paragraph that names no style has the report's own plain one, which need not be the volume's.
    private void awaited(Utf8 out, String next) {
        if (awaitsStyle && !next.equals("pStyle")) out.text(plainStyle());
        awaitsStyle = false;
        if (awaitsProperties) {
            if (next.equals("pPr")) propertiesBegin = true;
            else out.text("<w:pPr>" + plainStyle() + "</w:pPr>");
        }
        awaitsProperties = false;
    }

    private String plainStyle() {
        return "<w:pStyle w:val=\"" + names.plainParagraph() + "\"/>";
    }

    private void end(XMLStreamReader xml, Utf8 out, int depth) {
        awaited(out, "");
        boolean word = W.NS.equals(xml.getNamespaceURI());
        inCode = false;
        ending(word ? xml.getLocalName() : "", out, depth);
        if (out.size() == begun) {
            out.truncate(begun - 1);
            out.text("/>");
        } else {
            out.text("</").text(qualified(xml.getPrefix(), xml.getLocalName())).text(">");
        }
        begun = NOTHING;
    }

    /// Told behind an element's beginning.
    void opened(String word, Utf8 out, int depth) {}

    /// Told before an element's end.
    void ending(String word, Utf8 out, int depth) {}

    /// Writes the properties of a section instead of copying them; the reader is then at their end.
    boolean section(XMLStreamReader xml, Utf8 out) throws XMLStreamException {
        return false;
    }

    private void open(XMLStreamReader xml, Utf8 out, String more) {
        out.text("<").text(qualified(xml.getPrefix(), xml.getLocalName()));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            var prefix = xml.getNamespacePrefix(i);
            out.text(prefix == null ? " xmlns=\"" : " xmlns:" + prefix + "=\"");
            out.xml(xml.getNamespaceURI(i) == null ? "" : xml.getNamespaceURI(i))
                    .text("\"");
        }
        out.text(more);
        for (int i : order(xml)) attribute(xml, i, out);
        out.text(">");
    }

    /// The attributes' places, in the order they are written in.
    int[] order(XMLStreamReader xml) {
        return IntStream.range(0, xml.getAttributeCount()).toArray();
    }

    private void attribute(XMLStreamReader xml, int i, Utf8 out) {
        var namespace = String.valueOf(xml.getAttributeNamespace(i));
        var name = xml.getAttributeLocalName(i);
        if (namespace.equals(W.W14) && (name.equals("paraId") || name.equals("textId"))) return;
        if (namespace.equals(W.NS) && name.startsWith("rsid")) return;
        var value = value(xml, namespace, name, xml.getAttributeValue(i));
        out.text(" ").text(qualified(xml.getAttributePrefix(i), name)).text("=\"");
        out.xml(value).text("\"");
    }

    private String value(XMLStreamReader xml, String namespace, String name, String value) {
        if (namespace.equals(W.REL)) return relation.apply(value);
        var element = xml.getLocalName();
        if (element.equals("docPr") && name.equals("id")) return names.drawing();
        if (!W.NS.equals(xml.getNamespaceURI()) || !namespace.equals(W.NS)) return value;
        return switch (name) {
            case "val" -> named(element, value);
            case "id" -> marked(element, value);
            case "name" -> element.equals("bookmarkStart") ? names.bookmark(value) : value;
            case "anchor" -> names.bookmark(value);
            case "instr" -> names.code(value);
            case "numId" -> names.list(value);
            case "abstractNumId" -> names.abstractList(value);
            default -> value;
        };
    }

    private String named(String element, String value) {
        if (NAMING_STYLES.contains(element)) return names.style(value);
        return switch (element) {
            case "numId" -> names.list(value);
            case "abstractNumId" -> names.abstractList(value);
            case "id" -> names.control();
            case "tag" -> names.tag(value);
            default -> value;
        };
    }

    private String marked(String element, String value) {
        return switch (element) {
            case "footnoteReference", "endnoteReference", "footnote", "endnote" ->
                names.note(element.substring(0, 4), value);
            default -> names.mark(value);
        };
    }

    private static String qualified(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }
}
