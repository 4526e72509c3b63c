package shilu.document.internal;

import java.util.Optional;
import org.w3c.dom.Element;

/// How the appendix joins a document. Where the last section is A4 portrait in one column it goes on in it, on a new
/// page; any other section is closed first and the appendix gets one of its own, with the same headers and footers.
///
/// @param close markup that ends the document's own last section; empty when the appendix goes on in it
/// @param width of its text, in twentieths of a point
record AppendixPage(byte[] close, int width) {
    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int TOLERANCE = 60;
    private static final int OFFICIAL_WIDTH = 8845;
    private static final byte[] GOES_ON = {};

    private static final String OFFICIAL_PAGE = "<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" w:header=\"851\""
            + " w:footer=\"1400\" w:gutter=\"0\"/><w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>";

    /// The same once the document's own section is closed: what follows goes on in the new one.
    AppendixPage gone() {
        return new AppendixPage(GOES_ON, width);
    }

    static AppendixPage in(Optional<Element> section) {
        if (section.isEmpty()) return new AppendixPage(GOES_ON, OFFICIAL_WIDTH);
        var own = section.get();
        return portrait(own) ? new AppendixPage(GOES_ON, textWidth(own)) : apart(own);
    }

    private static boolean portrait(Element section) {
        var size = W.child(section, "pgSz");
        int columns =
                W.child(section, "cols").map(cols -> number(cols, "num", 1)).orElse(1);
        return columns <= 1
                && size.filter(page -> near(number(page, "w", 0), A4_WIDTH) && near(number(page, "h", 0), A4_HEIGHT))
                        .isPresent();
    }

    private static int textWidth(Element section) {
        return W.child(section, "pgMar")
                .map(margins -> A4_WIDTH - number(margins, "left", 1587) - number(margins, "right", 1474))
                .orElse(OFFICIAL_WIDTH);
    }

    /// Moves the section into a paragraph half a point high, and leaves an official page behind in its place, with the
    /// same headers and footers.
    private static AppendixPage apart(Element section) {
        var close = new Utf8(512);
        close.text("<w:p><w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"10\"")
                .text(" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr>")
                .raw(Compiler.markup(section))
                .text("</w:pPr></w:p>");
        for (var child : W.children(section))
            if (!(child instanceof Element element) || !element.getLocalName().endsWith("Reference"))
                section.removeChild(child);
        official(section);
        return new AppendixPage(close.copy(), OFFICIAL_WIDTH);
    }

    private static void official(Element section) {
        var text = "<s xmlns:w=\"" + W.NS + "\">" + OFFICIAL_PAGE + "</s>";
        var page = Xml.document("sectPr", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (var child : W.children(page.getDocumentElement()))
            section.appendChild(section.getOwnerDocument().importNode(child, true));
    }

    private static int number(Element element, String name, int otherwise) {
        var value = W.value(element, name);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    private static boolean near(int one, int other) {
        return Math.abs(one - other) <= TOLERANCE;
    }
}
