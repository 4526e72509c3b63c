package shilu.document.internal;

import java.util.List;
import java.util.regex.Pattern;
import shilu.document.Surroundings;

/// Where in the document the writing is, in the words a reader finds it by: part, heading numbers, the words around.
final class Outline {
    private static final Pattern FIRST = Pattern.compile("^\\s*([一二三四五六七八九十]{1,3}、)");
    private static final Pattern SECOND = Pattern.compile("^\\s*([（(][一二三四五六七八九十]{1,3}[）)])");
    private static final int FIRST_FIGURE = Surroundings.figure(1);
    private static final int BEFORE = 8;
    private static final int AFTER = 6;
    private static final String MAIN = "正文";

    private String part = MAIN;
    private String first = "";
    private String second = "";

    static boolean isHeading(CharSequence text) {
        return FIRST.matcher(text).find() || SECOND.matcher(text).find();
    }

    void part(String name) {
        part = name;
    }

    /// Reads a heading's number from the paragraph that was just written.
    void paragraph(CharSequence text) {
        if (!part.equals(MAIN)) return;
        if (!mayBeHeading(text)) return;
        var heading = FIRST.matcher(text);
        if (heading.find()) {
            first = heading.group(1);
            second = "";
            return;
        }
        var lower = SECOND.matcher(text);
        if (lower.find()) second = lower.group(1);
    }

    /// Most paragraphs are none, and that shows in their first few characters.
    private static boolean mayBeHeading(CharSequence text) {
        for (int i = 0; i < Math.min(6, text.length()); i++)
            if (text.charAt(i) == '、' || text.charAt(i) == '）' || text.charAt(i) == ')') return true;
        return false;
    }

    String place(CharSequence text, int at, boolean row, List<Filling.Placed> figures) {
        var place = new StringBuilder(32);
        if (!part.equals(MAIN)) place.append(part);
        else place.append(first).append(second);
        if (row) place.append("表格");
        place.append('“');
        int from = row ? 0 : back(text, at, BEFORE);
        int to = row ? Math.min(text.length(), on(text, 0, BEFORE)) : on(text, at, AFTER + 1);
        if (from > 0) place.append('…');
        readable(text, from, to, figures, place);
        if (to < text.length()) place.append('…');
        return place.append('”').toString();
    }

    private static int back(CharSequence text, int at, int count) {
        int from = at;
        for (int i = 0; i < count && from > 0; i++) from -= Character.charCount(Character.codePointBefore(text, from));
        return from;
    }

    private static int on(CharSequence text, int at, int count) {
        int to = at;
        for (int i = 0; i < count && to < text.length(); i++)
            to += Character.charCount(Character.codePointAt(text, to));
        return to;
    }

    /// The figures' own characters become the figures.
    private static void readable(CharSequence text, int from, int to, List<Filling.Placed> figures, StringBuilder out) {
        for (int i = from; i < to; ) {
            int point = Character.codePointAt(text, i);
            i += Character.charCount(point);
            if (point == Surroundings.CELL) out.append(' ');
            else if (point < FIRST_FIGURE || point >= FIRST_FIGURE + figures.size()) out.appendCodePoint(point);
            else out.append(figures.get(point - FIRST_FIGURE).text);
        }
    }
}
