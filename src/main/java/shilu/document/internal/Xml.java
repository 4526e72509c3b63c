package shilu.document.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import shilu.common.Refused;

/// The JDK's own XML readers, named explicitly so that no other on the class path takes over, with document types and
/// external entities off: an office package has neither.
public final class Xml {
    private static final XMLInputFactory STREAMS = streams();
    private static final DocumentBuilderFactory DOCUMENTS = documents();

    private Xml() {}

    public static XMLStreamReader stream(InputStream xml) throws XMLStreamException {
        return STREAMS.createXMLStreamReader(xml);
    }

    /// Reads a whole part. Refused when it is not well-formed (`document.file.broken-part`).
    public static Document document(String part, byte[] xml) {
        try {
            var builder = DOCUMENTS.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException malformed) {
            throw Refused.because("document.file.broken-part", part, String.valueOf(malformed.getMessage()));
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// An attribute without a namespace; empty when it is not there.
    public static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static XMLInputFactory streams() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static DocumentBuilderFactory documents() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory;
        } catch (ParserConfigurationException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
