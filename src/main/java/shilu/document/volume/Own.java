package shilu.document.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import shilu.document.SignedTable;
import shilu.document.internal.TablePart;
import shilu.document.internal.Utf8;

/// The parts that are a volume's own.
final class Own {
    private static final String CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String ITEM = "{5A8D1C9E-6B1F-4D57-9E0B-53484C554C01}";
    private static final String TABLE = "customXml/item1.xml";
    private static final String PROPERTIES = "customXml/itemProps1.xml";

    private Own() {}

    static byte[] part(String name) {
        try (var in = Own.class.getResourceAsStream("/shilu/document/volume/" + name)) {
            if (in == null) throw new IllegalStateException("not in the program: " + name);
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void settings(VolumePackage into) throws IOException {
        into.word("word/settings.xml", "settings", part("settings.xml"));
        into.relate("rIdSettings", "settings", "word/settings.xml");
    }

    /// Headers and footers of the sheets, and those that say nothing but that this is a sample, if it is one.
    static void margins(VolumePackage into, String mark) throws IOException {
        margin(into, "rIdOddFooter", "footer", "volume-odd-footer", part("odd-footer.xml"));
        margin(into, "rIdEvenFooter", "footer", "volume-even-footer", part("even-footer.xml"));
        margin(into, "rIdSheetHeader", "header", "volume-header", margin("hdr", mark));
        margin(into, Section.empty("header"), "header", "volume-no-header", margin("hdr", mark));
        margin(into, Section.empty("footer"), "footer", "volume-no-footer", margin("ftr", ""));
    }

    private static void margin(VolumePackage into, String id, String kind, String name, byte[] bytes)
            throws IOException {
        var part = "word/" + name + ".xml";
        into.word(part, kind, bytes);
        into.relate(id, kind, part);
    }

    private static byte[] margin(String root, String words) {
        var out = new Utf8(2048);
        Namespaces.open(out, "w:" + root);
        out.text("<w:p><w:pPr><w:pStyle w:val=\"VolumeNote\"/><w:jc w:val=\"center\"/></w:pPr>");
        if (!words.isEmpty()) out.text("<w:r><w:t>").xml(words).text("</w:t></w:r>");
        return out.text("</w:p></w:" + root + ">").copy();
    }

    /// The signed table, with what Word needs to keep it.
    static void table(VolumePackage into, SignedTable table) throws IOException {
        into.add(TABLE, "application/xml", TablePart.write(table));
        into.relate("rIdFigures", "customXml", TABLE);
        var properties = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<ds:datastoreItem ds:itemID=\""
                + ITEM + "\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\">"
                + "<ds:schemaRefs><ds:schemaRef ds:uri=\"" + TablePart.NAMESPACE
                + "\"/></ds:schemaRefs></ds:datastoreItem>";
        into.add(
                PROPERTIES,
                "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
                properties.getBytes(StandardCharsets.UTF_8));
        into.relate(TABLE, "rId1", CUSTOM + "customXmlProps", PROPERTIES, false);
    }
}
