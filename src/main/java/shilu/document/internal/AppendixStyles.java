package shilu.document.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;

/// The appendix's paragraph styles, by names an office can find and change: a style of that name in the template is
/// used as it is, a missing one is added.
///
/// @param title   of the page
/// @param head    of a table heading
/// @param text    of a figure's own cells
/// @param record  of the records below it
/// @param lead    of the words above the annex's tables
/// @param heading of one of its tables
record AppendixStyles(String title, String head, String text, String record, String lead, String heading) {
    /// For a template without styles.
    static final AppendixStyles NONE = new AppendixStyles("", "", "", "", "", "");

    private static final String SMALL = "<w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"20\" w:after=\"20\""
            + " w:line=\"280\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>";

    private static final Map<String, String> DEFINITIONS = definitions();

    private static Map<String, String> definitions() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "数据依据表标题",
                "<w:pPr><w:keepNext/><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"240\" w:line=\"600\""
                        + " w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>"
                        + "<w:outlineLvl w:val=\"0\"/></w:pPr>" + font("方正小标宋简体", 44));
        all.put("数据依据表表头", SMALL + "<w:jc w:val=\"center\"/></w:pPr>" + font("黑体", 21));
        all.put("数据依据表正文", SMALL + "<w:jc w:val=\"left\"/></w:pPr>" + font("仿宋_GB2312", 21));
        all.put(
                "数据依据表记录",
                SMALL.replace("w:firstLineChars=\"0\" w:firstLine=\"0\"", "w:left=\"420\" w:hanging=\"420\"")
                        + "<w:jc w:val=\"left\"/></w:pPr>" + font("仿宋_GB2312", 20));
        all.put(
                "附表说明",
                "<w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"120\" w:line=\"440\" w:lineRule=\"exact\"/>"
                        + "<w:ind w:firstLineChars=\"200\" w:firstLine=\"560\"/><w:jc w:val=\"both\"/></w:pPr>"
                        + font("仿宋_GB2312", 28));
        all.put(
                "附表小标题",
                "<w:pPr><w:keepNext/><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"160\" w:after=\"80\" w:line=\"440\""
                        + " w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"left\"/></w:pPr>"
                        + font("黑体", 28));
        return all;
    }

    private static String font(String name, int halfPoints) {
        return "<w:rPr><w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\" w:eastAsia=\"%s\"/><w:b w:val=\"0\"/><w:spacing w:val=\"0\"/><w:sz w:val=\"%d\"/></w:rPr>"
                .formatted(name, name, name, halfPoints);
    }

    /// Finds them in a template's styles, adding those it lacks.
    static AppendixStyles in(Element styles) {
        var ids = DEFINITIONS.entrySet().stream()
                .map(style -> id(styles, style.getKey(), style.getValue()))
                .toList();
        return new AppendixStyles(ids.get(0), ids.get(1), ids.get(2), ids.get(3), ids.get(4), ids.get(5));
    }

    private static String id(Element styles, String name, String definition) {
        for (var style : W.all(styles, "style")) {
            boolean same = W.child(style, "name")
                    .filter(named -> name.equals(W.value(named, "val")))
                    .isPresent();
            if (same) return W.value(style, "styleId");
        }
        var id = "Shilu" + W.all(styles, "style").size();
        styles.appendChild(styles.getOwnerDocument().importNode(style(id, name, definition), true));
        return id;
    }

    private static Element style(String id, String name, String definition) {
        var text = "<w:style xmlns:w=\"" + W.NS + "\" w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" + id
                + "\"><w:name w:val=\"" + name + "\"/><w:qFormat/>" + definition + "</w:style>";
        return Xml.document(name, text.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
    }
}
