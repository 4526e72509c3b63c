package shilu.document.volume;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import shilu.document.internal.Utf8;
import shilu.document.internal.W;

/// The prefixes a volume's parts declare at their root: those Word writes. What a report declares beyond or otherwise
/// is declared again on each of its blocks.
final class Namespaces {
    private static final Map<String, String> KNOWN = known();
    private static final Set<String> IGNORABLE = Set.of("w14", "w15", "wp14");

    private Namespaces() {}

    private static Map<String, String> known() {
        var word = "http://schemas.microsoft.com/office/word/";
        var drawing = "http://schemas.openxmlformats.org/drawingml/2006/";
        var known = new LinkedHashMap<String, String>();
        known.put("w", W.NS);
        known.put("r", W.REL);
        known.put("mc", W.MC);
        known.put("w14", W.W14);
        known.put("w15", word + "2012/wordml");
        known.put("wp", drawing + "wordprocessingDrawing");
        known.put("wp14", word + "2010/wordprocessingDrawing");
        known.put("wps", word + "2010/wordprocessingShape");
        known.put("wpg", word + "2010/wordprocessingGroup");
        known.put("wpc", word + "2010/wordprocessingCanvas");
        known.put("wpi", word + "2010/wordprocessingInk");
        known.put("wne", word + "2006/wordml");
        known.put("m", "http://schemas.openxmlformats.org/officeDocument/2006/math");
        known.put("v", "urn:schemas-microsoft-com:vml");
        known.put("o", "urn:schemas-microsoft-com:office:office");
        known.put("w10", "urn:schemas-microsoft-com:office:word");
        return known;
    }

    /// Opens a part's root.
    static void open(Utf8 out, String root) {
        out.text("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<")
                .text(root);
        KNOWN.forEach((prefix, uri) -> out.text(" xmlns:" + prefix + "=\"" + uri + "\""));
        out.text(" mc:Ignorable=\"")
                .text(String.join(" ", IGNORABLE.stream().sorted().toList()))
                .text("\">");
    }

    /// What the blocks of a part must declare for themselves, from its root element.
    static String beyond(XMLStreamReader root) {
        var more = new StringBuilder();
        for (int i = 0; i < root.getNamespaceCount(); i++) {
            var prefix = root.getNamespacePrefix(i) == null ? "" : root.getNamespacePrefix(i);
            var uri = root.getNamespaceURI(i) == null ? "" : root.getNamespaceURI(i);
            if (uri.equals(KNOWN.get(prefix))) continue;
            more.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
                    .append("=\"")
                    .append(uri)
                    .append('"');
        }
        var ignored = ignorable(root);
        if (!ignored.isEmpty()) more.append(" mc:Ignorable=\"").append(ignored).append('"');
        return more.toString();
    }

    private static String ignorable(XMLStreamReader root) {
        var named = root.getAttributeValue(W.MC, "Ignorable");
        if (named == null) return "";
        return String.join(
                " ",
                Arrays.stream(named.strip().split("\\s+"))
                        .filter(prefix -> !prefix.isEmpty() && !IGNORABLE.contains(prefix))
                        .toList());
    }
}
