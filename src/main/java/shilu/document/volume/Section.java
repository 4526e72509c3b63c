package shilu.document.volume;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import shilu.document.internal.Utf8;
import shilu.document.internal.W;

/// The properties of one section of a report, as they are in the volume: it keeps its own headers and footers and takes
/// none over from the section before, and its pages are counted on.
final class Section {
    private static final List<String> MARGINS = List.of("header", "footer");

    private static final Map<String, String> EMPTY = Map.of("header", "rIdNoHeader", "footer", "rIdNoFooter");

    private final Map<String, String> references = new LinkedHashMap<>();
    private final Utf8 notes = new Utf8(64);
    private final Utf8 rest = new Utf8(512);
    private String type = "";
    private boolean ownTitlePage;

    /// The relationship of the volume to a header or footer with nothing in it.
    static String empty(String margin) {
        return java.util.Objects.requireNonNull(EMPTY.get(margin));
    }

    /// Reads the section the reader has come to and leaves it at its end.
    static Section read(XMLStreamReader xml, Rewriting rewriting, java.util.function.UnaryOperator<String> relation)
            throws XMLStreamException {
        var section = new Section();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) section.child(xml, rewriting, relation);
        return section;
    }

    private void child(XMLStreamReader xml, Rewriting rewriting, java.util.function.UnaryOperator<String> relation)
            throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "headerReference", "footerReference" -> {
                var kind = xml.getLocalName().substring(0, 6);
                var id = relation.apply(String.valueOf(xml.getAttributeValue(W.REL, "id")));
                references.put(kind + " " + attribute(xml, "type"), id);
                Rewriting.skip(xml);
            }
            case "type" -> {
                type = attribute(xml, "val");
                Rewriting.skip(xml);
            }
            case "pgNumType" -> {
                var form = attribute(xml, "fmt");
                if (!form.isEmpty())
                    rest.text("<w:pgNumType w:fmt=\"").xml(form).text("\"/>");
                Rewriting.skip(xml);
            }
            case "sectPrChange" -> Rewriting.skip(xml);
            case "footnotePr", "endnotePr" -> rewriting.element(xml, notes, "");
            default -> {
                ownTitlePage |= xml.getLocalName().equals("titlePg");
                rewriting.element(xml, rest, "");
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(W.NS, name);
        return value == null ? "" : value;
    }

    /// @param first  whether it is the report's first: it begins on a new page, and has no section before it
    /// @param facing whether the report tells left pages from right ones, as the volume does
    byte[] markup(boolean first, boolean facing) {
        for (var margin : MARGINS) complete(margin, first, facing);
        var out = new Utf8(512);
        out.text("<w:sectPr>");
        references.forEach((kind, id) -> {
            var words = kind.split(" ");
            out.text("<w:" + words[0] + "Reference w:type=\"" + words[1] + "\" r:id=\"")
                    .xml(id)
                    .text("\"/>");
        });
        out.raw(notes);
        var begins = first ? "nextPage" : type;
        if (!begins.isEmpty()) out.text("<w:type w:val=\"").xml(begins).text("\"/>");
        return out.raw(rest).text("</w:sectPr>").copy();
    }

    private void complete(String margin, boolean first, boolean facing) {
        var all = references.get(margin + " default");
        if (!facing) {
            references.remove(margin + " even");
            if (all != null) references.put(margin + " even", all);
        }
        if (!first) return;
        var none = empty(margin);
        references.putIfAbsent(margin + " default", none);
        references.putIfAbsent(margin + " even", none);
        if (ownTitlePage) references.putIfAbsent(margin + " first", none);
    }
}
