package shilu.document.volume;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import shilu.common.Refused;
import shilu.document.internal.Relationships;
import shilu.document.internal.WordFile;
import shilu.document.internal.Xml;

/// A report that is bound: its parts, how they belong together, and what each is.
final class Source {
    final WordFile file;
    final String main;
    final Relationships relations;
    private final Map<String, String> extensions = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    Source(byte[] docx) {
        file = WordFile.open(docx);
        main = Relationships.of(file, "")
                .target("officeDocument")
                .filter(file::has)
                .orElseThrow(() -> Refused.because("document.file.not-word"));
        relations = Relationships.of(file, main);
        readTypes();
    }

    private void readTypes() {
        try {
            var xml = begin("[Content_Types].xml");
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                var type = String.valueOf(xml.getAttributeValue(null, "ContentType"));
                if (xml.getLocalName().equals("Default"))
                    extensions.put(lower(xml.getAttributeValue(null, "Extension")), type);
                else
                    types.put(
                            String.valueOf(xml.getAttributeValue(null, "PartName"))
                                    .replaceFirst("^/", ""),
                            type);
                Rewriting.skip(xml);
            }
        } catch (XMLStreamException malformed) {
            throw broken("[Content_Types].xml", malformed);
        }
    }

    private static String lower(String text) {
        return String.valueOf(text).toLowerCase(java.util.Locale.ROOT);
    }

    String type(String part) {
        var extension = lower(part.substring(part.lastIndexOf('.') + 1));
        return types.getOrDefault(part, extensions.getOrDefault(extension, "application/octet-stream"));
    }

    /// A reader at a part's root element.
    XMLStreamReader begin(String part) throws XMLStreamException {
        var xml = Xml.stream(new ByteArrayInputStream(file.bytes(part)));
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {}
        return xml;
    }

    /// The part of that kind beside the main one, if there is one.
    java.util.Optional<byte[]> beside(String kind) {
        return relations.target(kind).filter(file::has).map(file::bytes);
    }

    /// Whether its settings tell left pages from right ones.
    boolean facing() {
        return beside("settings").map(Source::facing).orElse(false);
    }

    private static boolean facing(byte[] settings) {
        try {
            var xml = Xml.stream(new ByteArrayInputStream(settings));
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT
                        || !xml.getLocalName().equals("evenAndOddHeaders")) continue;
                var value = xml.getAttributeCount() == 0 ? "1" : xml.getAttributeValue(0);
                return !value.equals("0") && !value.equals("false") && !value.equals("off");
            }
            return false;
        } catch (XMLStreamException malformed) {
            throw broken("settings.xml", malformed);
        }
    }

    static Refused broken(String part, XMLStreamException malformed) {
        return Refused.because("document.file.broken-part", part, String.valueOf(malformed.getMessage()));
    }
}
