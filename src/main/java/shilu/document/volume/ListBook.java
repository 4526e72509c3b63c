package shilu.document.volume;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import shilu.common.Refused;
import shilu.document.internal.Utf8;
import shilu.document.internal.Xml;

/// The lists of a volume: every report brings its own, so that each begins to count anew. Bullets that are pictures
/// become the characters they stand for.
final class ListBook {
    private final Utf8 abstracts = new Utf8(4096);
    private final Utf8 lists = new Utf8(1024);

    void take(byte[] numbering, Renaming names) {
        var rewriting = new Rewriting(names, id -> id);
        try {
            var xml = Xml.stream(new ByteArrayInputStream(numbering));
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {}
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "abstractNum" -> rewriting.element(xml, abstracts, "");
                    case "num" -> rewriting.element(xml, lists, "");
                    default -> Rewriting.skip(xml);
                }
            }
        } catch (XMLStreamException malformed) {
            throw Refused.because("document.file.broken-part", "numbering.xml", String.valueOf(malformed.getMessage()));
        }
    }

    byte[] bytes() {
        var out = new Utf8(abstracts.size() + lists.size() + 2048);
        Namespaces.open(out, "w:numbering");
        return out.raw(abstracts).raw(lists).text("</w:numbering>").copy();
    }
}
