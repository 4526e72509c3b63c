package shilu.document.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import shilu.common.Refused;
import shilu.document.internal.WordFile;
import shilu.document.internal.Xml;

/// All that a file says to its reader, in the order of its parts: main text, headers, footers, notes.
///
/// @param margins  the parts that are headers and footers
/// @param own      the texts of the program's own pages: appendix and annex
record Reading(List<Passage> passages, List<Control> controls, Set<String> margins, Stretches own) {
    private static final List<String> KINDS =
            List.of("main+xml", "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml");

    static Reading of(WordFile file) {
        var hidden = hiddenStyles(file);
        var passages = new ArrayList<Passage>();
        var controls = new ArrayList<Control>();
        var own = new Stretches();
        for (var part : parts(file)) {
            new PartReader(part, hidden, passages, controls, own).read(file.bytes(part));
        }
        return new Reading(List.copyOf(passages), List.copyOf(controls), margins(passages, file), own);
    }

    private static Set<String> margins(List<Passage> passages, WordFile file) {
        var margins = new HashSet<String>();
        for (var passage : passages) margins.add(passage.part());
        margins.removeIf(part -> !isMargin(file.bytes(part)));
        return margins;
    }

    private static boolean isMargin(byte[] part) {
        try {
            var xml = Xml.stream(new ByteArrayInputStream(part));
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {}
            return xml.getLocalName().equals("hdr") || xml.getLocalName().equals("ftr");
        } catch (XMLStreamException malformed) {
            throw Refused.because("document.file.broken-part", "", String.valueOf(malformed.getMessage()));
        }
    }

    /// The parts with text, by what the package says they are: their names are the program's own choice.
    static List<String> parts(WordFile file) {
        var found = new ArrayList<String>();
        var types = new ArrayList<String>();
        try {
            var xml = Xml.stream(new ByteArrayInputStream(file.bytes("[Content_Types].xml")));
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT
                        || !xml.getLocalName().equals("Override")) continue;
                var part = attribute(xml.getAttributeValue(null, "PartName")).replaceFirst("^/", "");
                var type = attribute(xml.getAttributeValue(null, "ContentType"));
                boolean text =
                        type.contains("wordprocessingml") && !part.contains("glossary") || type.contains("ms-word");
                if (!text || !file.has(part) || KINDS.stream().noneMatch(type::endsWith)) continue;
                found.add(part);
                types.add(type);
            }
        } catch (XMLStreamException malformed) {
            throw Refused.because(
                    "document.file.broken-part", "[Content_Types].xml", String.valueOf(malformed.getMessage()));
        }
        var ordered = new ArrayList<String>();
        for (var kind : KINDS)
            for (int i = 0; i < found.size(); i++) if (types.get(i).endsWith(kind)) ordered.add(found.get(i));
        return ordered;
    }

    /// Styles whose text is not shown.
    private static Set<String> hiddenStyles(WordFile file) {
        var hidden = new HashSet<String>();
        if (!file.has("word/styles.xml")) return hidden;
        try {
            var xml = Xml.stream(new ByteArrayInputStream(file.bytes("word/styles.xml")));
            var style = "";
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                if (xml.getLocalName().equals("style")) style = PartReader.value(xml, "styleId");
                else if (xml.getLocalName().equals("vanish") && PartReader.on(xml)) hidden.add(style);
            }
        } catch (XMLStreamException malformed) {
            throw Refused.because("document.file.broken-part", "styles.xml", String.valueOf(malformed.getMessage()));
        }
        hidden.remove("");
        return hidden;
    }

    private static String attribute(@Nullable String value) {
        return value == null ? "" : value;
    }
}
