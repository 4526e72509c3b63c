package shilu.document;

/// The words a figure stands among.
///
/// The text is that of the nearest enclosing table row, or of the paragraph when there is none. A nested row and a
/// text box are texts of their own; `mc:Fallback`, deleted text and field codes are no text. Each figure in it is one
/// character, [#figure], whatever its value, so that the figures' order is part of the words; each cell ends in
/// [#CELL]; white space does not count. Of that text the [#WIDTH] characters on either side are sketched.
///
/// @param joined what stands against the figure and is read as part of the same number, around `#`: `#%`, `#万`, `1#`
/// @param cell   in which cell of its row it stands, from 1; 0 in a paragraph
public record Surroundings(Sketch before, Sketch after, String joined, int cell) {
    public static final int WIDTH = 24;

    /// Ends each cell in the text of a row, so that a figure set into another column stands among other words.
    public static final char CELL = '\u241F';

    /// The ideographic space: no white space has a greater number.
    private static final int LAST_SPACE = 0x3000;

    /// Of a figure that stands alone.
    public static final Surroundings NONE = new Surroundings(Sketch.of(""), Sketch.of(""), "#", 0);

    /// Of the figure whose character stands at `at` in the text.
    public static Surroundings in(CharSequence text, int at) {
        int next = at + Character.charCount(Character.codePointAt(text, at));
        var points = new int[WIDTH];
        int first = before(text, at, points);
        var before = Sketch.of(points, first, WIDTH);
        var after = Sketch.of(points, 0, after(text, next, points));
        return new Surroundings(before, after, Joined.in(text, at, next), cell(text, at));
    }

    private static int cell(CharSequence text, int at) {
        if (text.isEmpty() || text.charAt(text.length() - 1) != CELL) return 0;
        int cell = 1;
        for (int i = 0; i < at; i++) if (text.charAt(i) == CELL) cell++;
        return cell;
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
        return point <= LAST_SPACE && (Character.isWhitespace(point) || Character.isSpaceChar(point));
    }
}
