package shilu.document.volume;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Puts a report's document defaults into one style. What the volume's own defaults say and the report's do not must be
/// taken back there, since they lie below every style.
final class Defaults {
    private static final Pattern PROPERTY = Pattern.compile("<w:(\\w+)[^>]*>(?:</w:\\1>)?");

    /// What Word takes where nothing is said.
    private static final Map<String, String> NEUTRAL = Map.of(
            "rFonts", "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"宋体\"/>",
            "sz", "<w:sz w:val=\"20\"/>",
            "szCs", "<w:szCs w:val=\"20\"/>",
            "kern", "<w:kern w:val=\"0\"/>",
            "jc", "<w:jc w:val=\"left\"/>",
            "ind", "<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\"/>");
    private static final String SPACED_LINES =
            "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>";
    private static final String SPACED_LETTERS = "<w:spacing w:val=\"0\"/>";

    private Defaults() {}

    static String instead(String ofVolume, String ofReport) {
        return "<w:pPr>" + merged(ofVolume, ofReport, "pPr", SPACED_LINES) + "</w:pPr><w:rPr>"
                + merged(ofVolume, ofReport, "rPr", SPACED_LETTERS) + "</w:rPr>";
    }

    private static String merged(String ofVolume, String ofReport, String which, String spacing) {
        var own = inside(ofReport, which);
        var out = new StringBuilder();
        inside(ofVolume, which).forEach((name, _) -> {
            if (own.containsKey(name)) return;
            out.append(name.equals("spacing") ? spacing : NEUTRAL.getOrDefault(name, ""));
        });
        own.values().forEach(out::append);
        return out.toString();
    }

    private static Map<String, String> inside(String defaults, String which) {
        var all = new LinkedHashMap<String, String>();
        int from = defaults.indexOf("<w:" + which + ">");
        int to = defaults.indexOf("</w:" + which + ">");
        if (from < 0 || to < 0) return all;
        var found = PROPERTY.matcher(defaults.substring(from + which.length() + 4, to));
        while (found.find()) all.put(found.group(1), found.group());
        return all;
    }
}
