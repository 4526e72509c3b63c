package shilu.document.volume;

import java.io.ByteArrayInputStream;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import shilu.common.Refused;
import shilu.document.internal.Utf8;
import shilu.document.internal.W;
import shilu.document.internal.Xml;

/// The footnotes or the endnotes of a volume, those of each report renumbered.
final class NoteBook {
    /// @param kind `footnote` or `endnote`
    NoteBook(String kind) {
        this.kind = kind;
        Namespaces.open(out, "w:" + kind + "s");
        line("separator", -1);
        line("continuationSeparator", 0);
    }

    private final String kind;
    private final Utf8 out = new Utf8(4096);

    private void line(String type, int id) {
        out.text("<w:" + kind + " w:type=\"" + type + "\" w:id=\"" + id + "\"><w:p><w:r><w:" + type
                + "/></w:r></w:p></w:" + kind + ">");
    }

    void take(String part, byte[] notes, Renaming names, UnaryOperator<String> relation) {
        var rewriting = new Rewriting(names, relation);
        try {
            var xml = Xml.stream(new ByteArrayInputStream(notes));
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {}
            var more = Namespaces.beyond(xml);
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                if (isNote(xml)) rewriting.element(xml, out, more);
                else Rewriting.skip(xml);
            }
        } catch (XMLStreamException malformed) {
            throw Refused.because("document.file.broken-part", part, String.valueOf(malformed.getMessage()));
        }
    }

    /// The lines between text and notes are a type of note too, and a note may say that it is a normal one.
    private static boolean isNote(XMLStreamReader xml) {
        var type = xml.getAttributeValue(W.NS, "type");
        return type == null || type.equals("normal");
    }

    byte[] bytes() {
        return out.text("</w:" + kind + "s>").copy();
    }
}
