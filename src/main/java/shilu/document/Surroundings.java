package shilu.document;

import java.util.Arrays;

/// The words a figure stands among.
///
/// The text is that of the nearest enclosing table row, or of the paragraph when there is none. A nested row and a
/// text box are texts of their own; `mc:Fallback`, deleted text and field codes are no text. Each figure in it is one
/// character, [#figure], whatever its value, so that the figures' order is part of the words; white space does not
/// count. Of that text the [#WIDTH] characters before the figure and after it are sketched.
public record Surroundings(Sketch before, Sketch after) {
    public static final int WIDTH = 32;

    /// Of the figure whose character stands at `at` in the text.
    public static Surroundings in(CharSequence text, int at) {
        int next = at + Character.charCount(Character.codePointAt(text, at));
        return new Surroundings(Sketch.of(before(text, at)), Sketch.of(after(text, next)));
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
