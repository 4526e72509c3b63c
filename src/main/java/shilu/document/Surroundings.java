package shilu.document;

import java.util.regex.Pattern;

/// The words a figure stands among.
///
/// The text is that of the nearest enclosing table row, or of the paragraph when there is none. A nested row and a
/// text box are texts of their own; `mc:Fallback`, deleted text and field codes are no text. Each figure in it is one
/// character, [#figure], whatever its value, so that the figures' order is part of the words; each cell ends in
/// [#CELL]; white space does not count. Of that text the [#WIDTH] characters before the figure and after it are
/// sketched.
///
/// @param joined what stands against the figure and is read as part of the same number, around `#`: `#%`, `#万`, `1#`
/// @param cell   in which cell of its row it stands, from 1; 0 in a paragraph
public record Surroundings(Sketch before, Sketch after, String joined, int cell) {
    public static final int WIDTH = 32;

    /// Ends each cell in the text of a row, so that a figure set into another column stands among other words.
    public static final char CELL = '\u241F';

    private static final Pattern LEADS = Pattern.compile("(?:[0-9０-９][.,．]?|百分之|千分之|万分之|负)+$");
    private static final Pattern FOLLOWS = Pattern.compile("^(?:[.,．]?[0-9０-９])*[余多几]?[十百千]?(?:万亿|[万亿])?[%％‰]?");
    private static final String NUMERALS = "0123456789０１２３４５６７８９.,．";
    private static final String LAST_OF_LEADS = NUMERALS + "之负";
    private static final String FIRST_OF_FOLLOWS = NUMERALS + "余多几十百千万亿%％‰";

    /// Of a figure that stands alone.
    public static final Surroundings NONE = new Surroundings(Sketch.of(""), Sketch.of(""), "#", 0);

    /// Of the figure whose character stands at `at` in the text.
    public static Surroundings in(CharSequence text, int at) {
        int next = at + Character.charCount(Character.codePointAt(text, at));
        var points = new int[WIDTH];
        int first = before(text, at, points);
        var before = Sketch.of(points, first, WIDTH);
        var after = Sketch.of(points, 0, after(text, next, points));
        return new Surroundings(before, after, joined(text, at, next), cell(text, at));
    }

    private static int cell(CharSequence text, int at) {
        int before = cells(text, 0, at);
        return before + cells(text, at, text.length()) > 0 ? before + 1 : 0;
    }

    private static int cells(CharSequence text, int from, int to) {
        int cells = 0;
        for (int i = from; i < to; i++) if (text.charAt(i) == CELL) cells++;
        return cells;
    }

    /// Most figures stand free, and that shows in the one character on either side.
    private static String joined(CharSequence text, int at, int next) {
        boolean led = at > 0 && LAST_OF_LEADS.indexOf(text.charAt(at - 1)) >= 0;
        boolean followed = next < text.length() && FIRST_OF_FOLLOWS.indexOf(text.charAt(next)) >= 0;
        if (!led && !followed) return "#";
        var leads = LEADS.matcher(text.subSequence(Math.max(0, at - WIDTH), at));
        var follows = FOLLOWS.matcher(text.subSequence(next, Math.min(text.length(), next + WIDTH)));
        return (leads.find() ? leads.group() : "") + "#" + (follows.find() ? follows.group() : "");
    }

    /// The character that stands for a figure in such a text: private use, one for each number.
    public static int figure(int number) {
        return 0xF0000 + number % 0xFFFE;
    }

    /// Fills the points from their end and answers where they begin.
    private static int before(CharSequence text, int end, int[] points) {
        int first = WIDTH;
        for (int i = end; i > 0 && first > 0; ) {
            int point = Character.codePointBefore(text, i);
            i -= Character.charCount(point);
            if (!blank(point)) points[--first] = point;
        }
        return first;
    }

    /// Fills the points and answers their count.
    private static int after(CharSequence text, int start, int[] points) {
        int count = 0;
        for (int i = start; i < text.length() && count < WIDTH; ) {
            int point = Character.codePointAt(text, i);
            i += Character.charCount(point);
            if (!blank(point)) points[count++] = point;
        }
        return count;
    }

    private static boolean blank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
}
