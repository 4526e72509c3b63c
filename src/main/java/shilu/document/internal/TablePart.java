package shilu.document.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import shilu.common.Refused;
import shilu.document.FigureTable;
import shilu.document.Signature;
import shilu.document.SignedTable;

/// The custom XML part that carries a signed table: the canonical JSON as the text of one element, because programs
/// that save a document write the markup of such a part anew but keep its text.
public final class TablePart {
    public static final String NAMESPACE = "urn:shilu:figures:1";

    private TablePart() {}

    public static byte[] write(SignedTable signed) {
        var out = new Utf8(signed.canonical().length + 512);
        write(signed, out);
        return out.copy();
    }

    public static void write(SignedTable signed, Utf8 out) {
        out.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<figures xmlns=\"")
                .text(NAMESPACE);
        out.ascii("\"><table>");
        escaped(signed.canonical(), out);
        out.ascii("</table>");
        signed.signature()
                .ifPresent(signature -> out.ascii("<signature suite=\"")
                        .xml(signature.suite())
                        .ascii("\" key=\"")
                        .xml(signature.key())
                        .ascii("\">")
                        .text(Base64.getEncoder().encodeToString(signature.value()))
                        .ascii("</signature>"));
        out.ascii("</figures>");
    }

    /// Such a table holds few of these characters, so what lies between is copied whole.
    private static void escaped(byte[] canonical, Utf8 out) {
        int from = 0;
        for (int i = 0; i < canonical.length; i++) {
            byte b = canonical[i];
            if (b != '&' && b != '<' && b != '>') continue;
            out.write(canonical, from, i - from);
            out.ascii(b == '&' ? "&amp;" : b == '<' ? "&lt;" : "&gt;");
            from = i + 1;
        }
        out.write(canonical, from, canonical.length - from);
    }

    /// Every table of figures in a file: none in a foreign document, one in a report.
    /// Refused when a part calls itself one and cannot be read.
    public static List<SignedTable> in(WordFile file) {
        var found = new ArrayList<SignedTable>();
        for (var name : file.names()) {
            if (name.startsWith("customXml/") && name.endsWith(".xml") && name.indexOf('/', 10) < 0)
                read(file.bytes(name)).ifPresent(found::add);
        }
        return found;
    }

    /// Reads one part; empty when it is somebody else's.
    public static Optional<SignedTable> read(byte[] part) {
        try {
            var xml = Xml.stream(new ByteArrayInputStream(part));
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {}
            if (!is(xml, "figures")) return Optional.empty();
            return Optional.of(readTable(xml));
        } catch (XMLStreamException | IllegalArgumentException malformed) {
            throw Refused.because("document.table.unreadable", String.valueOf(malformed.getMessage()));
        }
    }

    private static SignedTable readTable(XMLStreamReader xml) throws XMLStreamException {
        byte[] canonical = {};
        var signature = Optional.<Signature>empty();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (is(xml, "table")) canonical = xml.getElementText().getBytes(StandardCharsets.UTF_8);
            else if (is(xml, "signature")) signature = Optional.of(readSignature(xml));
            else xml.getElementText();
        }
        return new SignedTable(FigureTable.read(canonical), canonical, signature);
    }

    private static Signature readSignature(XMLStreamReader xml) throws XMLStreamException {
        var suite = Xml.attribute(xml, "suite");
        var key = Xml.attribute(xml, "key");
        return new Signature(suite, key, Base64.getMimeDecoder().decode(xml.getElementText()));
    }

    private static boolean is(XMLStreamReader xml, String name) {
        return NAMESPACE.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
    }
}
