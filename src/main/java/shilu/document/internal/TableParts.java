package shilu.document.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Where the table of figures goes in a package, and what must point to it so that Word keeps it: the properties of a
/// custom XML part, its relationship to them, their content type, and the main part's relationship to it.
final class TableParts {
    private static final String ITEM = "{5A8D1C9E-6B1F-4D57-9E0B-53484C554C01}";
    private static final String CUSTOM =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
    private static final String TYPES = "[Content_Types].xml";

    private final WordFile file;
    private final String main;
    private final int number;

    TableParts(WordFile file, String main) {
        this.file = file;
        this.main = main;
        int free = 1;
        while (file.has("customXml/item" + free + ".xml") || file.has("customXml/itemProps" + free + ".xml")) free++;
        number = free;
    }

    String name() {
        return "customXml/item" + number + ".xml";
    }

    /// The parts that are the same in every document of the template; the content types come first in a package.
    List<Zip.Packed> fixed() {
        return List.of(
                packed(TYPES, types()),
                packed(
                        "customXml/itemProps" + number + ".xml",
                        "<ds:datastoreItem ds:itemID=\"" + ITEM
                                + "\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\">"
                                + "<ds:schemaRefs><ds:schemaRef ds:uri=\"" + TablePart.NAMESPACE
                                + "\"/></ds:schemaRefs></ds:datastoreItem>"),
                packed(
                        "customXml/_rels/item" + number + ".xml.rels",
                        "<Relationships xmlns=\"" + Relationships.NS + "\"><Relationship Id=\"rId1\" Type=\"" + CUSTOM
                                + "Props\" Target=\"itemProps" + number + ".xml\"/></Relationships>"));
    }

    private static Zip.Packed packed(String name, String xml) {
        var text =
                xml.startsWith("<?xml") ? xml : "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml;
        return Zip.pack(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String types() {
        var root = Xml.document(TYPES, file.bytes(TYPES)).getDocumentElement();
        var namespace = root.getNamespaceURI();
        var defaults = root.getElementsByTagNameNS(namespace, "Default");
        boolean xml = false;
        for (int i = 0; i < defaults.getLength(); i++)
            xml |= "xml".equalsIgnoreCase(((org.w3c.dom.Element) defaults.item(i)).getAttribute("Extension"));
        if (!xml) {
            var type = root.getOwnerDocument().createElementNS(namespace, "Default");
            type.setAttribute("Extension", "xml");
            type.setAttribute("ContentType", "application/xml");
            root.insertBefore(type, root.getFirstChild());
        }
        var type = root.getOwnerDocument().createElementNS(namespace, "Override");
        type.setAttribute("PartName", "/customXml/itemProps" + number + ".xml");
        type.setAttribute("ContentType", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
        root.appendChild(type);
        return new String(Compiler.part(root), StandardCharsets.UTF_8);
    }

    /// The main part's relationships up to their closing tag: links to figures' pages are written behind.
    CompiledTemplate.Links links() {
        var open = new Utf8(2048);
        open.text("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"");
        open.text(Relationships.NS).text("\">");
        var rels = Relationships.relsOf(main);
        if (file.has(rels))
            for (var one : W.children(Xml.document(rels, file.bytes(rels)).getDocumentElement()))
                if (one instanceof org.w3c.dom.Element element) relationship(open, element);
        var up = "../".repeat((int) main.chars().filter(c -> c == '/').count());
        open.text("<Relationship Id=\"rIdFigures\" Type=\"").text(CUSTOM).text("\" Target=\"");
        open.text(up).text(name()).text("\"/>");
        return new CompiledTemplate.Links(rels, open.copy());
    }

    private static void relationship(Utf8 out, org.w3c.dom.Element element) {
        out.text("<Relationship");
        for (var name : List.of("Id", "Type", "Target", "TargetMode"))
            if (element.hasAttribute(name))
                out.text(" " + name + "=\"").xml(element.getAttribute(name)).text("\"");
        out.text("/>");
    }
}
