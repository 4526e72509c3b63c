package shilu.document.volume;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import shilu.common.Sha256;
import shilu.document.internal.Utf8;
import shilu.document.internal.W;

/// The styles of one report, read.
///
/// @param defaults markup inside its `w:docDefaults`
/// @param lists    whether any style belongs to a list
record StyleSheet(String defaults, List<Style> styles, boolean lists) {

    /// @param plain whether it is its type's default
    /// @param rest  its markup behind the names of other styles
    record Style(
            String type,
            String id,
            boolean plain,
            boolean custom,
            String name,
            String basedOn,
            String next,
            String link,
            String rest) {

        /// All that makes it look as it does. Two that agree in this are the same.
        String content(String parent) {
            return String.join("\u0000", type, Boolean.toString(plain), name, parent, rest);
        }
    }

    static StyleSheet read(XMLStreamReader xml, Rewriting rewriting) throws XMLStreamException {
        var styles = new ArrayList<Style>();
        var defaults = "";
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "docDefaults" -> defaults = inside(xml, rewriting);
                case "style" -> styles.add(style(xml, rewriting));
                default -> Rewriting.skip(xml);
            }
        }
        boolean lists = styles.stream().anyMatch(style -> style.rest().contains("<w:numId "));
        return new StyleSheet(defaults, List.copyOf(styles), lists);
    }

    private static String inside(XMLStreamReader xml, Rewriting rewriting) throws XMLStreamException {
        var out = new Utf8(1024);
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) rewriting.element(xml, out, "");
        return text(out);
    }

    private static Style style(XMLStreamReader xml, Rewriting rewriting) throws XMLStreamException {
        var type = attribute(xml, "type");
        var id = attribute(xml, "styleId");
        boolean plain = on(attribute(xml, "default"));
        boolean custom = on(attribute(xml, "customStyle"));
        var named = new String[] {"", "", "", ""};
        var rest = new Utf8(512);
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            int which = List.of("name", "basedOn", "next", "link").indexOf(xml.getLocalName());
            if (which >= 0) named[which] = attribute(xml, "val");
            if (which >= 0
                    || xml.getLocalName().equals("aliases")
                    || xml.getLocalName().equals("rsid")) Rewriting.skip(xml);
            else rewriting.element(xml, rest, "");
        }
        return new Style(
                type.isEmpty() ? "paragraph" : type,
                id,
                plain,
                custom,
                named[0],
                named[1],
                named[2],
                named[3],
                text(rest));
    }

    private static String text(Utf8 markup) {
        return new String(markup.copy(), StandardCharsets.UTF_8);
    }

    private static boolean on(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(W.NS, name);
        return value == null ? "" : value;
    }

    /// Of the style a paragraph without one has.
    String plainParagraph() {
        return styles.stream()
                .filter(style -> style.plain() && style.type().equals("paragraph"))
                .map(Style::id)
                .findFirst()
                .orElse("");
    }

    static String digest(byte[] bytes) {
        return Sha256.hex(bytes);
    }
}
