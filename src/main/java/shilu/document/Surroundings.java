package shilu.document;

import java.util.Arrays;
import java.util.regex.Pattern;

/// The words a figure stands among.
///
/// The text is that of the nearest enclosing table row, or of the paragraph when there is none. A nested row and a
/// text box are texts of their own; `mc:Fallback`, deleted text and field codes are no text. Each figure in it is one
/// character, [#figure], whatever its value, so that the figures' order is part of the words; each cell ends in
/// [#CELL]; white space does not count. Of that text the [#WIDTH] characters before the figure and after it are sketched.
///
/// @param joined what stands against the figure and is read as part of the same number, around `#`: `#%`, `#万`, `1#`
/// @param cell   in which cell of its row it stands, from 1; 0 in a paragraph
public record Surroundings(Sketch before, Sketch after, String joined, int cell) {
    public static final int WIDTH = 32;

    /// Ends each cell in the text of a row, so that a figure set into another column stands among other words.
    public static final char CELL = '\u241F';

    private static final Pattern LEADS = Pattern.compile("(?:[0-9０-９][.,．]?|百分之|千分之|万分之|负)+$");
    private static final Pattern FOLLOWS = Pattern.compile("^(?:[.,．]?[0-9０-９])*[余多几]?[十百千]?(?:万亿|[万亿])?[%％‰]?");

    /// Of a figure that stands alone.
    public static final Surroundings NONE = new Surroundings(Sketch.of(""), Sketch.of(""), "#", 0);

    /// Of the figure whose character stands at `at` in the text.
    public static Surroundings in(CharSequence text, int at) {
        int next = at + Character.charCount(Character.codePointAt(text, at));
        return new Surroundings(
                Sketch.of(before(text, at)), Sketch.of(after(text, next)), joined(text, at, next), cell(text, at));
    }

    private static int cell(CharSequence text, int at) {
        int before = (int) text.chars().limit(at).filter(c -> c == CELL).count();
        return before > 0 || text.chars().anyMatch(c -> c == CELL) ? before + 1 : 0;
    }

    private static String joined(CharSequence text, int at, int next) {
        var leads = LEADS.matcher(text.subSequence(Math.max(0, at - WIDTH), at));
        var follows = FOLLOWS.matcher(text.subSequence(next, Math.min(text.length(), next + WIDTH)));
        return (leads.find() ? leads.group() : "") + "#" + (follows.find() ? follows.group() : "");
    }

    /// The character that stands for a figure in such a text: private use, one for each number.
    public static int figure(int number) {
        return 0xF0000 + number % 0xFFFE;
    }

    private static int[] before(CharSequence text, int end) {
        var points = new int[WIDTH];
        int first = WIDTH;
        for (int i = end; i > 0 && first > 0; ) {
            int point = Character.codePointBefore(text, i);
            i -= Character.charCount(point);
            if (!blank(point)) points[--first] = point;
        }
        return Arrays.copyOfRange(points, first, WIDTH);
    }

    private static int[] after(CharSequence text, int start) {
        var points = new int[WIDTH];
        int count = 0;
        for (int i = start; i < text.length() && count < WIDTH; ) {
            int point = Character.codePointAt(text, i);
            i += Character.charCount(point);
            if (!blank(point)) points[count++] = point;
        }
        return Arrays.copyOf(points, count);
    }

    private static boolean blank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
}
