package shilu.document.volume;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import shilu.common.Refused;
import shilu.document.internal.Utf8;
import shilu.document.internal.Xml;

/// The styles of a volume. A report's style that says the same as one that is there is that one; any other comes in
/// beside it, under an id and a name with the hash of what it says behind them. Looks that are a report's own defaults
/// and not the volume's become a style below all its others.
final class StyleBook {
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Chosen> known = new HashMap<>();
    /// Names of the styles just taken in that are new, by the ids they had.
    private final Map<String, String> written = new HashMap<>();

    private final Utf8 out = new Utf8(64 << 10);
    private String defaults = "";
    private String plainParagraph = "";

    /// Programs write attributes in orders of their own; only in one order can what two styles say be compared.
    private static final class Ordered extends Rewriting {
        Ordered(Renaming names) {
            super(names, id -> id);
        }

        @Override
        int[] order(XMLStreamReader xml) {
            return IntStream.range(0, xml.getAttributeCount())
                    .boxed()
                    .sorted(Comparator.comparing(xml::getAttributeLocalName))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    /// What the styles of a report are called in the volume.
    private record Chosen(Map<String, String> ids, @Nullable String plainParagraph) {}

    /// @param own the volume's own styles, with whose defaults everything is compared
    StyleBook(byte[] own, Renaming names) {
        Namespaces.open(out, "w:styles");
        var sheet = read(own, names);
        defaults = sheet.defaults();
        out.text("<w:docDefaults>").text(defaults).text("</w:docDefaults>");
        take(sheet);
        plainParagraph = sheet.plainParagraph();
    }

    /// Takes the styles of a report in and tells their names; a report without any has the volume's.
    void take(byte[] styles, Renaming into) {
        var key = StyleSheet.digest(styles);
        var before = known.get(key);
        if (before == null) {
            var sheet = read(styles, into);
            before = take(sheet);
            // Lists restart in each report, so styles with lists are taken in anew.
            if (!sheet.lists()) known.put(key, before);
        }
        into.styles(before.ids(), before.plainParagraph());
    }

    private static StyleSheet read(byte[] styles, Renaming names) {
        try {
            var xml = Xml.stream(new ByteArrayInputStream(styles));
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {}
            return StyleSheet.read(xml, new Ordered(names));
        } catch (XMLStreamException malformed) {
            throw Refused.because("document.file.broken-part", "styles.xml", String.valueOf(malformed.getMessage()));
        }
    }

    private Chosen take(StyleSheet sheet) {
        var ids = new LinkedHashMap<String, String>();
        var base = defaults.equals(sheet.defaults()) ? null : base(sheet);
        for (var style : basesFirst(sheet.styles())) {
            var parent = style.basedOn().isEmpty() ? base(style, base) : ids.getOrDefault(style.basedOn(), "");
            ids.put(style.id(), choose(style, parent));
        }
        for (var style : sheet.styles()) write(style, ids, base);
        written.clear();
        var plain = ids.get(sheet.plainParagraph());
        boolean same = plain == null || plain.equals(plainParagraph) || plainParagraph.isEmpty();
        return new Chosen(ids, same ? null : plain);
    }

    private static String base(StyleSheet.Style style, @Nullable String base) {
        return base == null || !style.type().equals("paragraph") ? "" : base;
    }

    private static List<StyleSheet.Style> basesFirst(List<StyleSheet.Style> styles) {
        var byId = new LinkedHashMap<String, StyleSheet.Style>();
        styles.forEach(style -> byId.put(style.id(), style));
        var ordered = new LinkedHashMap<String, StyleSheet.Style>();
        for (var style : styles) chain(style, byId, ordered);
        return List.copyOf(ordered.values());
    }

    private static void chain(
            StyleSheet.Style style, Map<String, StyleSheet.Style> byId, Map<String, StyleSheet.Style> ordered) {
        var line = new ArrayList<StyleSheet.Style>();
        StyleSheet.Style up = style;
        while (up != null && !ordered.containsKey(up.id()) && !line.contains(up)) {
            line.add(up);
            up = byId.get(up.basedOn());
        }
        for (var one : line.reversed()) ordered.put(one.id(), one);
    }

    /// The id a style gets; it is to be written when it is new.
    private String choose(StyleSheet.Style style, String parent) {
        var hash = StyleSheet.digest(style.content(parent).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var id = style.id();
        if (hash.equals(hashes.get(id))) return id;
        boolean taken = hashes.containsKey(id) || names.containsKey(style.type() + style.name());
        if (taken) {
            id = style.id() + "-" + hash.substring(0, 6);
            if (hash.equals(hashes.get(id))) return id;
        }
        hashes.put(id, hash);
        var name = taken ? style.name() + " " + hash.substring(0, 6) : style.name();
        names.put(style.type() + name, id);
        written.put(style.id(), name);
        return id;
    }

    private void write(StyleSheet.Style style, Map<String, String> ids, @Nullable String base) {
        var name = written.get(style.id());
        if (name == null) return;
        boolean renamed = !name.equals(style.name());
        boolean plain =
                style.plain() && (plainParagraph.isEmpty() || !style.type().equals("paragraph")) && !renamed;
        out.text("<w:style w:type=\"").text(style.type()).text("\"");
        if (plain) out.text(" w:default=\"1\"");
        if (style.custom() || renamed) out.text(" w:customStyle=\"1\"");
        out.text(" w:styleId=\"").xml(java.util.Objects.requireNonNull(ids.get(style.id())));
        out.text("\"><w:name w:val=\"").xml(name).text("\"/>");
        naming("basedOn", style.basedOn().isEmpty() ? base(style, base) : ids.getOrDefault(style.basedOn(), ""));
        naming("next", ids.getOrDefault(style.next(), ""));
        naming("link", ids.getOrDefault(style.link(), ""));
        out.text(style.rest()).text("</w:style>\n");
    }

    private void naming(String element, String id) {
        if (!id.isEmpty()) out.text("<w:" + element + " w:val=\"").xml(id).text("\"/>");
    }

    /// A style that says what a report's defaults said, and takes back what the volume's say beyond.
    private String base(StyleSheet sheet) {
        var hash = StyleSheet.digest(sheet.defaults().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var id = "Defaults-" + hash.substring(0, 6);
        if (hashes.putIfAbsent(id, hash) != null) return id;
        out.text("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"")
                .text(id);
        out.text("\"><w:name w:val=\"").text(id).text("\"/>");
        out.text(Defaults.instead(defaults, sheet.defaults())).text("</w:style>\n");
        return id;
    }

    byte[] bytes() {
        return out.text("</w:styles>").copy();
    }
}
